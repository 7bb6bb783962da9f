package io.leadline.outlook;

import io.leadline.catalog.Units;
import io.leadline.planning.SupplierOutlook;
import io.leadline.replenishment.OrderCourse;
import io.leadline.replenishment.OutlookWeeks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One item for one location in an outlook: units that are due in each week, of orders made and orders to come.
 *
 * @param place the location's name
 * @param onOrder ordered already
 * @param told what the supplier is told, with what is ordered already; as reckoned unless a buyer corrected it
 * @param low one course of the demand in ten stays below
 * @param high nine of ten stay below
 * @param spans the same of {@link OutlookWeeks#SPANS}, and last of all weeks together
 * @param own what is the company's business alone; empty for a supplier
 */
public record OutlookLine(
        String sku,
        String location,
        String name,
        String place,
        String unit,
        List<Double> onOrder,
        List<Double> told,
        List<Double> low,
        List<Double> high,
        List<Range> spans,
        Own own) {

    /** Between two quantiles. */
    public record Range(double low, double high) {

        Range with(double told) {
            return new Range(Math.min(low, told), Math.max(high, told));
        }
    }

    /**
     * What no supplier sees.
     *
     * @param reckoned what planning expects to be due, with what is ordered already
     * @param orders units that will be ordered in each week
     * @param left stock at the end of each week if that comes
     * @param unitMargin what a unit earns, in the company's currency; null where a price or a rate is missing
     */
    public record Own(
            List<Double> reckoned,
            List<Double> orders,
            List<Double> left,
            @Nullable Double unitMargin) {

        static final Own NONE = new Own(List.of(), List.of(), List.of(), null);

        public Own {
            reckoned = List.copyOf(reckoned);
            orders = List.copyOf(orders);
            left = List.copyOf(left);
        }
    }

    public OutlookLine {
        onOrder = List.copyOf(onOrder);
        told = List.copyOf(told);
        low = List.copyOf(low);
        high = List.copyOf(high);
        spans = List.copyOf(spans);
        if (told.size() != OutlookWeeks.COUNT || onOrder.size() != OutlookWeeks.COUNT) {
            throw new IllegalArgumentException("An outlook has " + OutlookWeeks.COUNT + " weeks, not " + told.size());
        }
    }

    static OutlookLine of(SupplierOutlook.Line line) {
        OrderCourse course = line.course();
        int decimals = Units.range(line.unit()).decimals();
        List<Double> due = sum(course.due(), line.onOrder(), decimals);
        return new OutlookLine(
                course.place().sku().value(),
                course.place().location(),
                line.name(),
                line.place(),
                line.unit(),
                rounded(line.onOrder(), decimals),
                due,
                sum(course.low(), line.onOrder(), decimals),
                sum(course.high(), line.onOrder(), decimals),
                IntStream.range(0, course.spans().size())
                        .mapToObj(i -> range(course.spans().get(i), span(i).sum(line.onOrder()), decimals))
                        .toList(),
                new Own(
                        due,
                        course.ordered(),
                        course.left(),
                        line.unitMargin() == null
                                ? null
                                : line.unitMargin().amount().doubleValue()));
    }

    private static Range range(OrderCourse.Range range, double more, int decimals) {
        return new Range(rounded(range.low() + more, decimals), rounded(range.high() + more, decimals));
    }

    private static List<Double> sum(List<Double> one, List<Double> other, int decimals) {
        return IntStream.range(0, one.size())
                .mapToObj(week -> rounded(one.get(week) + other.get(week), decimals))
                .toList();
    }

    private static List<Double> rounded(List<Double> units, int decimals) {
        return units.stream().map(one -> rounded(one, decimals)).toList();
    }

    /** To what the unit can be divided into: sums of binary fractions are no quantities that anybody could say again. */
    private static double rounded(double units, int decimals) {
        return BigDecimal.valueOf(units)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static OutlookWeeks.Span span(int index) {
        return index < OutlookWeeks.SPANS.size() ? OutlookWeeks.SPANS.get(index) : OutlookWeeks.WHOLE;
    }

    /** What tells it from others of its outlook. */
    public String key() {
        return keyOf(sku, location);
    }

    static String keyOf(String sku, String location) {
        return sku + "@" + location;
    }

    /** What is told of one of {@link OutlookWeeks#SPANS}, or of all weeks behind them, with its range. */
    public Range range(int span) {
        return spans.get(span).with(span(span).sum(told));
    }

    /** The range of one week. */
    public Range week(int week) {
        return new Range(low.get(week), high.get(week)).with(told.get(week));
    }

    public double sum() {
        return OutlookWeeks.WHOLE.sum(told);
    }

    /** Whether a buyer changed what planning expects. */
    public boolean corrected() {
        return !own.reckoned().isEmpty() && !told.equals(own.reckoned());
    }

    /** With other quantities to be told; never less than is ordered already. */
    OutlookLine telling(List<Double> units) {
        List<Double> atLeast = IntStream.range(0, units.size())
                .mapToObj(week -> Math.max(units.get(week), onOrder.get(week)))
                .toList();
        return new OutlookLine(sku, location, name, place, unit, onOrder, atLeast, low, high, spans, own);
    }

    /** As the supplier may see it. */
    OutlookLine shared() {
        return new OutlookLine(sku, location, name, place, unit, onOrder, told, low, high, spans, Own.NONE);
    }

    static List<Double> nothing() {
        return Collections.nCopies(OutlookWeeks.COUNT, 0.0);
    }
}
