package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * An item's season, and how much of it each source has said.
 *
 * @param weeks relative demand in each week of the year from 1 January on, mean 1
 * @param parts how far each source is trusted; together 1
 * @param years of the item's own past
 * @param everyDays days from one order to the next where they come by rhythm, which is then expected instead of a season; 0
 *     where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // made for one page, never changed
public record LearnedSeason(double[] weeks, Map<Source, Double> parts, double years, double everyDays) {

    /** What a season is learned from. */
    public enum Source {
        /** The item's own years; nothing before it has two. */
        OWN,
        CATEGORY,
        /** Items that sell at the same times, whatever their category. */
        ALIKE,
        SHOP,
        /** Nothing: every week is taken to be alike. */
        EVEN
    }

    /** Weeks that lie no further apart than this from a usual one make no season that anybody would see. */
    private static final double FLAT = 0.05;

    private static final int WEEK_DAYS = 7;

    public LearnedSeason {
        parts = Map.copyOf(parts);
    }

    public double part(Source source) {
        return parts.getOrDefault(source, 0.0);
    }

    /** Whether every week is about alike. */
    public boolean flat() {
        return Arrays.stream(weeks).allMatch(week -> Math.abs(week - 1) < FLAT);
    }

    public boolean rhythmic() {
        return everyDays > 0;
    }

    /** The week in which most is sold. */
    public int highest() {
        int highest = 0;
        for (int week = 1; week < weeks.length; week++) {
            highest = weeks[week] > weeks[highest] ? week : highest;
        }
        return highest;
    }

    /** The week in which least is sold. */
    public int lowest() {
        int lowest = 0;
        for (int week = 1; week < weeks.length; week++) {
            lowest = weeks[week] < weeks[lowest] ? week : lowest;
        }
        return lowest;
    }

    /** The first day of a week, in a year without 29 February. */
    public static LocalDate firstDay(int week) {
        return LocalDate.ofYearDay(2025, 1 + week * WEEK_DAYS);
    }
}
