package io.leadline.demand.store;

import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.ItemUnits;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** All sales of an item in one document, a packed series for each channel and figure. */
final class ItemSalesMapper {

    private ItemSalesMapper() {}

    static Document write(ItemSales sales, long version) {
        return new Document("_id", sales.sku().value())
                .append("version", version)
                .append(
                        "channels",
                        sales.channels().stream().map(ItemSalesMapper::channel).toList());
    }

    static ItemSales read(Document document) {
        Sku sku = new Sku(document.getString("_id"));
        List<DailySales> channels = document.getList("channels", Document.class).stream()
                .map(channel -> channel(sku, channel))
                .toList();
        return new ItemSales(sku, channels);
    }

    private static Document channel(DailySales sales) {
        return new Document("channel", sales.place())
                .append("first", sales.first().toString())
                .append("days", sales.days())
                .append("units", new Binary(PackedSeries.pack(sales.units())))
                .append("revenue", new Binary(PackedSeries.pack(sales.revenue())))
                .append("returned", new Binary(PackedSeries.pack(sales.returnedUnits())));
    }

    private static DailySales channel(Sku sku, Document document) {
        int days = document.getInteger("days");
        return new DailySales(
                sku,
                document.getString("channel"),
                LocalDate.parse(document.getString("first")),
                unpack(document, "units", days),
                unpack(document, "revenue", days),
                unpack(document, "returned", days));
    }

    /** Without unpacking a single day: for what is asked of all items. */
    static ItemUnits units(Document document, Period period) {
        Map<String, Double> units = new HashMap<>();
        for (Document channel : document.getList("channels", Document.class)) {
            long first = LocalDate.parse(channel.getString("first")).toEpochDay();
            units.put(
                    channel.getString("channel"),
                    PackedSeries.sum(
                            channel.get("units", Binary.class).getData(),
                            period.from().toEpochDay() - first,
                            period.to().toEpochDay() - first + 1));
        }
        return new ItemUnits(new Sku(document.getString("_id")), units);
    }

    private static double[] unpack(Document document, String field, int days) {
        return PackedSeries.unpack(document.get(field, Binary.class).getData(), days);
    }
}
