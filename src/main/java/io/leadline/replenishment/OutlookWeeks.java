package io.leadline.replenishment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The weeks that orders are foretold for: half a year, from the Monday of the day on which that is done. The next six are told
 * one by one, those after them by four, as delivery forecasts usually are: the farther away, the coarser.
 *
 * @param first a Monday
 */
public record OutlookWeeks(LocalDate first) {

    public static final int COUNT = 26;

    /** In which weeks are told together. */
    public static final List<Span> SPANS = Stream.concat(
                    Stream.iterate(0, week -> week < 6, week -> week + 1).map(week -> new Span(week, week + 1)),
                    Stream.iterate(6, week -> week < COUNT, week -> week + 4).map(week -> new Span(week, week + 4)))
            .toList();

    /** All of them. */
    public static final Span WHOLE = new Span(0, COUNT);

    private static final int DAYS = 7;

    /** Weeks from one on, up to but without another. */
    public record Span(int from, int to) {

        public boolean single() {
            return to == from + 1;
        }

        /** What the weeks have together. */
        public double sum(List<Double> weeks) {
            return weeks.subList(from, to).stream().mapToDouble(units -> units).sum();
        }
    }

    public OutlookWeeks {
        if (first.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("Weeks begin on a Monday, not on " + first);
        }
    }

    /** Those from the week of a day on. */
    public static OutlookWeeks from(LocalDate today) {
        return new OutlookWeeks(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Which one a day lies in; the first for what is overdue, {@link #COUNT} or more for what lies beyond. */
    public int of(LocalDate day) {
        return (int) Math.max(0, Math.floorDiv(ChronoUnit.DAYS.between(first, day), DAYS));
    }

    /** The Monday of a week. */
    public LocalDate monday(int week) {
        return first.plusDays((long) week * DAYS);
    }
}
