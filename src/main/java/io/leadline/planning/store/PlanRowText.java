package io.leadline.planning.store;

import io.leadline.planning.ForecastErrors;
import io.leadline.planning.PlanRow;
import io.leadline.planning.store.NamedValues.Reader;
import io.leadline.planning.store.NamedValues.Writer;
import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.Turnover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a plan, as one text of named values in its document: a portfolio of a hundred thousand rows is read in
 * a second, where as many documents with a field for each value take several. Each part is written beside the way back.
 */
final class PlanRowText {

    private PlanRowText() {}

    static String write(PlanRow row) {
        Writer values = new Writer();
        write(row.subject(), values);
        values.put("day", row.day());
        write(row.advice(), values);
        write(row.stock(), values);
        write(row.sales(), values);
        write(row.excess(), values);
        write(row.worth(), values);
        write(row.before(), values);
        write(row.turnover(), values);
        return values.toString();
    }

    static PlanRow read(String text) {
        Reader values = new Reader(text);
        return new PlanRow(
                subject(values),
                LocalDate.parse(values.text("day")),
                advice(values),
                stock(values),
                sales(values),
                excess(values),
                worth(values),
                before(values),
                turnover(values));
    }

    private static void write(PlanRow.Subject subject, Writer values) {
        values.put("sku", subject.sku())
                .put("location", subject.location())
                .put("name", subject.name())
                .put("category", subject.category())
                .put("class", subject.demandClass());
    }

    private static PlanRow.Subject subject(Reader values) {
        return new PlanRow.Subject(
                values.text("sku"),
                values.text("location").intern(),
                values.text("name"),
                values.text("category").intern(),
                values.text("class").intern());
    }

    private static void write(PlanRow.Advice advice, Writer values) {
        values.put("decision", advice.decision().name())
                .put("quantity", advice.quantity())
                .put("supplier", advice.supplier())
                .put("stockout", advice.stockout())
                .put("late", advice.late());
        MissedTarget missed = advice.missed();
        if (missed != null) {
            values.put("missed", missed.why().name())
                    .put("target", missed.target())
                    .put("reached", missed.reached());
        }
    }

    private static PlanRow.Advice advice(Reader values) {
        return new PlanRow.Advice(
                Decision.valueOf(values.text("decision")),
                values.number("quantity"),
                values.text("supplier").intern(),
                values.day("stockout"),
                values.flag("late"),
                missed(values));
    }

    private static @Nullable MissedTarget missed(Reader values) {
        String why = values.text("missed");
        return why.isEmpty()
                ? null
                : new MissedTarget(values.number("target"), values.number("reached"), MissedTarget.Why.valueOf(why));
    }

    private static void write(PlanRow.Stock stock, Writer values) {
        values.put("free", stock.free()).put("coming", stock.coming()).put("promised", stock.promised());
    }

    private static PlanRow.Stock stock(Reader values) {
        return new PlanRow.Stock(values.number("free"), values.number("coming"), values.number("promised"));
    }

    private static void write(PlanRow.Sales sales, Writer values) {
        values.put("soldYear", sales.perYear())
                .put("soldFourWeeks", sales.fourWeeks())
                .put("lastSold", sales.last())
                .put("expected", sales.expectedPerWeek());
        ForecastErrors errors = sales.errors();
        if (errors != null) {
            values.put("judged", true)
                    .put("actual", errors.actual())
                    .put("naive", errors.naive())
                    .put("method", errors.method())
                    .put("people", errors.people())
                    .put("changed", errors.changed());
        }
    }

    private static PlanRow.Sales sales(Reader values) {
        return new PlanRow.Sales(
                values.number("soldYear"),
                values.number("soldFourWeeks"),
                values.day("lastSold"),
                values.number("expected"),
                values.flag("judged")
                        ? new ForecastErrors(
                                values.number("actual"),
                                values.number("naive"),
                                values.number("method"),
                                values.number("people"),
                                values.flag("changed"))
                        : null);
    }

    private static void write(PlanRow.Excess excess, Writer values) {
        values.put("excess", excess.units())
                .put(
                        "remedy",
                        excess.remedy() == Remedy.NONE ? "" : excess.remedy().name())
                .put("dead", excess.dead());
    }

    private static PlanRow.Excess excess(Reader values) {
        double units = values.number("excess");
        String remedy = values.text("remedy");
        return new PlanRow.Excess(units, remedy.isEmpty() ? Remedy.NONE : Remedy.valueOf(remedy), values.flag("dead"));
    }

    private static void write(PlanRow.Worth worth, Writer values) {
        values.put("unitCost", worth.unitCost())
                .put("lostMargin", worth.lostMargin())
                .put("excessValue", worth.excess())
                .put("waiting", worth.waiting())
                .put("currency", worth.currency())
                .put("waitingCurrency", worth.waitingCurrency());
    }

    private static PlanRow.Worth worth(Reader values) {
        return new PlanRow.Worth(
                values.number("unitCost"),
                values.number("lostMargin"),
                values.number("excessValue"),
                values.number("waiting"),
                values.text("currency").intern(),
                values.text("waitingCurrency").intern(),
                true);
    }

    private static void write(PlanRow.@Nullable Before before, Writer values) {
        if (before != null) {
            values.put("before", before.decision().name()).put("beforeQuantity", before.quantity());
        }
    }

    private static PlanRow.@Nullable Before before(Reader values) {
        String decision = values.text("before");
        return decision.isEmpty()
                ? null
                : new PlanRow.Before(Decision.valueOf(decision), values.number("beforeQuantity"));
    }

    private static void write(Turnover turnover, Writer values) {
        values.put("pace", turnover.pace() == Pace.NONE ? "" : turnover.pace().name());
        write("trend", turnover.trend(), values);
        values.put(
                "asks",
                turnover.change() == PurchasingChange.KEEP
                        ? ""
                        : turnover.change().name());
        for (Ageing.Band band : Ageing.Band.values()) {
            values.put("aged" + band.name(), turnover.ageing().units(band));
        }
        int number = 0;
        for (Turnover.OnChannel on : turnover.channels()) {
            String name = "channel" + number++;
            values.put(name, on.channel()).put(name + "pace", on.pace().name());
            write(name + "trend", on.trend(), values);
            values.put(name + "year", on.perYear())
                    .put(name + "weeks", on.fourWeeks())
                    .put(name + "last", on.last());
        }
    }

    private static void write(String name, SalesTrend trend, Writer values) {
        values.put(
                        name,
                        trend.direction() == SalesTrend.Direction.UNKNOWN
                                ? ""
                                : trend.direction().name())
                .put(name + "By", trend.change());
    }

    private static Turnover turnover(Reader values) {
        String pace = values.text("pace");
        SalesTrend trend = trend("trend", values);
        String change = values.text("asks");
        Ageing ageing = new Ageing(
                values.number("agedMONTH"),
                values.number("agedQUARTER"),
                values.number("agedHALF"),
                values.number("agedYEAR"),
                values.number("agedOLDER"),
                values.number("agedUNKNOWN"));
        List<Turnover.OnChannel> channels = new ArrayList<>();
        for (String channel = values.text("channel0");
                !channel.isEmpty();
                channel = values.text("channel" + channels.size())) {
            String name = "channel" + channels.size();
            channels.add(new Turnover.OnChannel(
                    channel.intern(),
                    Pace.valueOf(values.text(name + "pace")),
                    trend(name + "trend", values),
                    values.number(name + "year"),
                    values.number(name + "weeks"),
                    values.day(name + "last")));
        }
        return new Turnover(
                pace.isEmpty() ? Pace.NONE : Pace.valueOf(pace),
                trend,
                change.isEmpty() ? PurchasingChange.KEEP : PurchasingChange.valueOf(change),
                ageing,
                channels,
                List.of());
    }

    private static SalesTrend trend(String name, Reader values) {
        String direction = values.text(name);
        return direction.isEmpty()
                ? SalesTrend.UNKNOWN
                : new SalesTrend(SalesTrend.Direction.valueOf(direction), values.number(name + "By"));
    }
}
