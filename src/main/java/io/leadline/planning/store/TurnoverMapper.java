package io.leadline.planning.store;

import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.StockLayer;
import io.leadline.replenishment.Turnover;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How an item's stock turns over, beside its way back; plans of before do not say it. */
final class TurnoverMapper {

    private TurnoverMapper() {}

    static Document write(Turnover turnover) {
        Ageing ageing = turnover.ageing();
        return write(turnover.pace(), turnover.trend())
                .append("asks", turnover.change().name())
                .append(
                        "aged",
                        List.of(
                                ageing.month(),
                                ageing.quarter(),
                                ageing.half(),
                                ageing.year(),
                                ageing.older(),
                                ageing.unknown()))
                .append(
                        "channels",
                        turnover.channels().stream().map(TurnoverMapper::write).toList())
                .append(
                        "layers",
                        turnover.layers().stream().map(TurnoverMapper::write).toList());
    }

    static Turnover read(@Nullable Document turnover) {
        if (turnover == null) {
            return Turnover.UNKNOWN;
        }
        List<Double> aged = turnover.getList("aged", Double.class);
        return new Turnover(
                Pace.valueOf(turnover.getString("pace")),
                trend(turnover),
                PurchasingChange.valueOf(turnover.getString("asks")),
                new Ageing(aged.get(0), aged.get(1), aged.get(2), aged.get(3), aged.get(4), aged.get(5)),
                turnover.getList("channels", Document.class).stream()
                        .map(TurnoverMapper::channel)
                        .toList(),
                turnover.getList("layers", Document.class).stream()
                        .map(TurnoverMapper::layer)
                        .toList());
    }

    private static Document write(Pace pace, SalesTrend trend) {
        return new Document("pace", pace.name())
                .append("trend", trend.direction().name())
                .append("by", trend.change());
    }

    private static SalesTrend trend(Document document) {
        return new SalesTrend(SalesTrend.Direction.valueOf(document.getString("trend")), document.getDouble("by"));
    }

    private static Document write(Turnover.OnChannel on) {
        Document document = write(on.pace(), on.trend())
                .append("channel", on.channel())
                .append("perYear", on.perYear())
                .append("fourWeeks", on.fourWeeks());
        LocalDate last = on.last();
        return last == null ? document : document.append("last", last.toString());
    }

    private static Turnover.OnChannel channel(Document document) {
        return new Turnover.OnChannel(
                document.getString("channel"),
                Pace.valueOf(document.getString("pace")),
                trend(document),
                document.getDouble("perYear"),
                document.getDouble("fourWeeks"),
                PlanMapper.day(document, "last"));
    }

    private static Document write(StockLayer layer) {
        Document document = new Document("units", layer.units());
        LocalDate since = layer.since();
        if (since != null) {
            document.append("since", since.toString());
        }
        if (!layer.cause().isEmpty()) {
            document.append("cause", layer.cause());
        }
        if (!layer.stamp().batch().isEmpty()) {
            document.append("batch", layer.stamp().batch());
        }
        layer.stamp().until().ifPresent(day -> document.append("bestBefore", day.toString()));
        return document;
    }

    private static StockLayer layer(Document document) {
        return new StockLayer(
                PlanMapper.day(document, "since"),
                document.getDouble("units"),
                document.get("cause", ""),
                new Stamp(document.get("batch", ""), PlanMapper.day(document, "bestBefore")));
    }
}
