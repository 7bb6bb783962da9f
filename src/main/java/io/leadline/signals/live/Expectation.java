package io.leadline.signals.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the plan expects, and which promotions are known.
 *
 * @param from first day of the first week
 * @param weeks units of each; none where there is no plan, then the own level counts
 * @param promotions that were known when it was read
 * @param readOn the day it was read
 */
public record Expectation(LocalDate from, List<Double> weeks, List<Promoted> promotions, LocalDate readOn) {

    /** Until so long after a promotion fewer buy, because they have. */
    private static final int AFTERWARDS_DAYS = 7;

    /** Of days, both included, on which a promotion is expected to multiply the demand. */
    public record Promoted(LocalDate from, LocalDate to, double factor) {}

    public Expectation {
        weeks = List.copyOf(weeks);
        promotions = List.copyOf(promotions);
    }

    public static Expectation none(LocalDate day) {
        return new Expectation(day, List.of(), List.of(), day);
    }

    /** Units a week at that moment; 1 where nothing is planned, so that the own orders for it are the level. */
    double perWeek(LocalDate day) {
        if (weeks.stream().noneMatch(units -> units > 0)) {
            return 1;
        }
        int week = (int) Math.clamp(ChronoUnit.DAYS.between(from, day) / 7, 0, weeks.size() - 1);
        return Math.max(weeks.get(week), 1e-3);
    }

    /** By how much more than expected would still be the promotion. */
    double promoted(LocalDate day) {
        return promotions.stream()
                .filter(known ->
                        !day.isBefore(known.from()) && !day.isAfter(known.to().plusDays(1)))
                .mapToDouble(Promoted::factor)
                .reduce(1, (a, b) -> a * Math.max(1, b));
    }

    /** Whether a promotion runs or was over a few days ago, so that less says nothing. */
    boolean unsteady(LocalDate day) {
        return promotions.stream()
                .anyMatch(known ->
                        !day.isBefore(known.from()) && !day.isAfter(known.to().plusDays(AFTERWARDS_DAYS)));
    }

    static LocalDate day(Instant at, HourProfile.Course course) {
        return LocalDate.ofInstant(at, course.zone());
    }
}
