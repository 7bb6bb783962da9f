package io.leadline.planning.store;

import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.SalesFigures;
import io.leadline.replenishment.WeeklyForecast;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** What was forecast and what is sold, their series packed: eight bytes a number, where an array takes twelve and more. */
final class FiguresMapper {

    private FiguresMapper() {}

    static Document write(WeeklyForecast forecast) {
        Document document = new Document("method", forecast.method())
                .append("demand", packed(forecast.demand()))
                .append("high", packed(forecast.high()));
        return forecast.byMethod().equals(forecast.demand())
                ? document
                : document.append("byMethod", packed(forecast.byMethod()));
    }

    static WeeklyForecast forecast(Document forecast) {
        List<Double> demand = series(forecast, "demand");
        return new WeeklyForecast(
                forecast.getString("method"),
                demand,
                series(forecast, "high"),
                forecast.containsKey("byMethod") ? series(forecast, "byMethod") : demand);
    }

    static Document write(SalesFigures sales) {
        Document document = new Document("class", sales.demandClass().toString())
                .append("perYear", sales.perYear())
                .append("fourWeeks", sales.fourWeeks())
                .append("lostMargin", sales.lostMargin())
                .append("recent", packed(sales.recent()))
                .append("until", sales.until().toString());
        LocalDate last = sales.last();
        return last == null ? document : document.append("last", last.toString());
    }

    static SalesFigures sales(Document sales) {
        return new SalesFigures(
                demandClass(sales.getString("class")),
                sales.getDouble("perYear"),
                sales.getDouble("fourWeeks"),
                PlanMapper.day(sales, "last"),
                sales.getDouble("lostMargin"),
                series(sales, "recent"),
                LocalDate.parse(sales.getString("until")));
    }

    static DemandClass demandClass(String text) {
        return new DemandClass(
                DemandClass.Value.valueOf(text.substring(0, 1)), DemandClass.Variability.valueOf(text.substring(1)));
    }

    private static Binary packed(List<Double> series) {
        ByteBuffer bytes = ByteBuffer.allocate(series.size() * Double.BYTES);
        series.forEach(bytes::putDouble);
        return new Binary(bytes.array());
    }

    static List<Double> series(Document document, String field) {
        ByteBuffer bytes = ByteBuffer.wrap(document.get(field, Binary.class).getData());
        List<Double> series = new ArrayList<>(bytes.remaining() / Double.BYTES);
        while (bytes.hasRemaining()) {
            series.add(bytes.getDouble());
        }
        return series;
    }
}
