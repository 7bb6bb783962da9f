package io.leadline.replenishment;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What plans are expected to order of one item for one location from one supplier, week by week. The expected course is one
 * that can happen: its quantities are lots, and its weeks add up. Ranges are of many courses of the demand.
 *
 * @param ordered units ordered in each week
 * @param due of orders that nobody has made yet, units to be delivered in each week
 * @param low units of each week's deliveries that one course of ten stays below
 * @param high that nine of ten stay below
 * @param spans the same of {@link OutlookWeeks#SPANS}, and at the end of all weeks: of sums, which vary less than their parts
 * @param left units at the end of each week, if everything comes as expected
 */
public record OrderCourse(
        ItemPlace place,
        List<Double> ordered,
        List<Double> due,
        List<Double> low,
        List<Double> high,
        List<Range> spans,
        List<Double> left) {

    /** Between two quantiles. */
    public record Range(double low, double high) {}

    public OrderCourse {
        ordered = List.copyOf(ordered);
        due = List.copyOf(due);
        low = List.copyOf(low);
        high = List.copyOf(high);
        spans = List.copyOf(spans);
        left = List.copyOf(left);
    }

    /** Of a place that nothing is expected for. */
    public static OrderCourse nothing(ItemPlace place) {
        List<Double> none = Collections.nCopies(OutlookWeeks.COUNT, 0.0);
        return new OrderCourse(
                place,
                none,
                none,
                none,
                none,
                Collections.nCopies(OutlookWeeks.SPANS.size() + 1, new Range(0, 0)),
                none);
    }

    /** With what is certain, whatever course the demand takes: it is in what is left already. */
    public OrderCourse and(List<Double> certain) {
        List<OutlookWeeks.Span> all = Stream.concat(OutlookWeeks.SPANS.stream(), Stream.of(OutlookWeeks.WHOLE))
                .toList();
        return new OrderCourse(
                place,
                ordered,
                sum(due, certain),
                sum(low, certain),
                sum(high, certain),
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Range(
                                spans.get(i).low() + all.get(i).sum(certain),
                                spans.get(i).high() + all.get(i).sum(certain)))
                        .toList(),
                left);
    }

    private static List<Double> sum(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToObj(week -> one.get(week) + other.get(week))
                .toList();
    }

    /** Whether anything is expected of the supplier at all. */
    public boolean expectsAnything() {
        return high.stream().anyMatch(units -> units > 0)
                || due.stream().anyMatch(units -> units > 0)
                || ordered.stream().anyMatch(units -> units > 0);
    }
}
