package io.leadline.demand.store;

import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
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

    private static double[] unpack(Document document, String field, int days) {
        return PackedSeries.unpack(document.get(field, Binary.class).getData(), days);
    }
}
