package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What an item sold around a day that moves, year by year: by distance from the day, and by date as if it always came on the
 * same one. Both are held against the level of the year around it, and against what sold before and after.
 */
final class MovingCount {

    private static final int YEAR_DAYS = 365;
    private static final double YEAR = 365.25;

    /** Days before and after the windows of all years that show what sells without the day. */
    private static final int BESIDE_DAYS = 28;

    private static final int FEWEST_BESIDE = 14;

    /** A year counts from so many days before the day on, though weeks before them are not known. */
    private static final int MOST_BEFORE_DAYS = 20;

    /** Customers at which what sold beside counts as much as nothing known. */
    private static final double HALF_TRUSTED = 0.5;

    /** Days of each year that are known, or the year is not looked at. */
    private static final double KNOWN = 0.8;

    /** Customers that came, by year and stretch; by distance from the day and by date. */
    final double[][][] came;

    /** Customers expected at the level of the year. */
    final double[][][] usual;

    /** Of the same those days alone whose date another year knows, so that both are judged by the same days. */
    private final double[][][] judgedCame;

    private final double[][][] judgedUsual;

    /** What sold beside, against the level of the year; 0 where the year is not known. */
    final double[] base;

    MovingCount(List<LocalDate> dates, DemandHistory demand, double[] expected, double batch) {
        int years = dates.size();
        int weeks = movesWeeks(dates);
        came = sums(years, weeks);
        usual = sums(years, weeks);
        judgedCame = sums(years, weeks);
        judgedUsual = sums(years, weeks);
        base = new double[years];
        double[] units = demand.units();
        double[] levels = new double[years];
        for (int year = 0; year < years && units.length >= YEAR_DAYS; year++) {
            int day = index(dates.get(year).toEpochDay(), demand);
            int usualDay = index(usualDate(dates, year), demand);
            if (Math.min(day, usualDay) < MOST_BEFORE_DAYS
                    || Math.max(day, usualDay) + MovingWindow.LAST_DAY >= units.length) {
                continue;
            }
            levels[year] = level(units, expected, day) / batch;
            if (levels[year] > 0) {
                base[year] = base(units, expected, usualDay, weeks, levels[year], batch);
            }
            if (base[year] > 0) {
                Days days = new Days(units, expected, usualDay, day - usualDay, weeks, levels[year], batch);
                days.count(came, usual, year, stretch -> true);
            }
        }
        for (int year = 0; year < years; year++) {
            if (base[year] > 0) {
                int judged = year;
                int usualDay = index(usualDate(dates, year), demand);
                int moved = index(dates.get(year).toEpochDay(), demand) - usualDay;
                Days days = new Days(units, expected, usualDay, moved, weeks, levels[year], batch);
                days.count(judgedCame, judgedUsual, year, stretch -> knownElsewhere(stretch, judged));
            }
        }
    }

    /**
     * The days of one year's windows.
     *
     * @param usualDay of the history on which the day would come if it did not move
     * @param moved days that it moved
     * @param weeks on both sides of the window by date
     * @param level customers per expected unit
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one count
    private record Days(
            double[] units, double[] expected, int usualDay, int moved, int weeks, double level, double batch) {

        void count(double[][][] came, double[][][] usual, int year, IntPredicate byDate) {
            int last = MovingWindow.LAST_DAY + 7 * weeks;
            for (int off = MovingWindow.FIRST_DAY - 7 * weeks; off <= last; off++) {
                int at = usualDay + off;
                int stretch = MovingWindow.byDate(off, weeks);
                if (at < 0 || at >= units.length || Double.isNaN(units[at]) || !byDate.test(stretch)) {
                    continue;
                }
                came[1][year][stretch] += units[at] / batch;
                usual[1][year][stretch] += expected[at] * level;
                int window = MovingWindow.at(off - moved);
                if (window >= 0) {
                    came[0][year][window] += units[at] / batch;
                    usual[0][year][window] += expected[at] * level;
                }
            }
        }
    }

    /** Sums by year: of the stretches of the window, and of those by date, which hold the windows of all years. */
    static double[][][] sums(int years, int weeks) {
        return new double[][][] {
            new double[years][MovingWindow.COUNT], new double[years][MovingWindow.COUNT + 2 * weeks]
        };
    }

    /** Weeks that the day is away from its usual date at most. */
    static int movesWeeks(List<LocalDate> dates) {
        long most = 0;
        for (int year = 0; year < dates.size(); year++) {
            most = Math.max(most, Math.abs(dates.get(year).toEpochDay() - usualDate(dates, year)));
        }
        return MovingWindow.weeks(most);
    }

    private static int index(long epochDay, DemandHistory demand) {
        return (int) (epochDay - demand.firstDay().toEpochDay());
    }

    /** The date of a year on which the day would come if it did not move. */
    private static long usualDate(List<LocalDate> dates, int year) {
        double first = dates.getFirst().toEpochDay();
        double mean = 0;
        for (LocalDate date : dates) {
            double ahead = date.toEpochDay() - first;
            mean += (ahead - YEAR * Math.round(ahead / YEAR)) / dates.size();
        }
        double years = Math.round((dates.get(year).toEpochDay() - first) / YEAR);
        return Math.round(first + mean + YEAR * years);
    }

    /** Units per expected one in the year around a day, or the nearest whole year; 0 where too little is known. */
    private static double level(double[] units, double[] expected, int day) {
        int from = Math.clamp(day - YEAR_DAYS / 2L, 0, units.length - YEAR_DAYS);
        double sold = 0;
        double usual = 0;
        int known = 0;
        for (int at = from; at < from + YEAR_DAYS; at++) {
            if (!Double.isNaN(units[at])) {
                sold += units[at];
                usual += expected[at];
                known++;
            }
        }
        return known >= KNOWN * YEAR_DAYS && usual > 0 ? sold / usual : 0;
    }

    /** Beside is before and after all dates that are judged, so that no window of any year lies there. */
    private static double base(double[] units, double[] expected, int usualDay, int weeks, double level, double batch) {
        int before = usualDay + MovingWindow.FIRST_DAY - 7 * weeks;
        int after = usualDay + MovingWindow.LAST_DAY + 7 * weeks + 1;
        double sold = 0;
        double usual = 0;
        int known = 0;
        for (int k = 0; k < 2 * BESIDE_DAYS; k++) {
            int at = k < BESIDE_DAYS ? before - 1 - k : after + k - BESIDE_DAYS;
            if (at >= 0 && at < units.length && !Double.isNaN(units[at])) {
                sold += units[at] / batch;
                usual += expected[at] * level;
                known++;
            }
        }
        return known < FEWEST_BESIDE ? 0 : (sold + HALF_TRUSTED) / (usual + HALF_TRUSTED);
    }

    /** Whether another year knows a stretch by date. */
    private boolean knownElsewhere(int stretch, int year) {
        for (int other = 0; other < base.length; other++) {
            if (other != year && usual[1][other][stretch] > 0) {
                return true;
            }
        }
        return false;
    }

    boolean known() {
        for (double year : base) {
            if (year > 0) {
                return true;
            }
        }
        return false;
    }

    /** Mean of what sold beside; 1 where nothing is known. */
    double beside() {
        double sum = 0;
        int years = 0;
        for (double year : base) {
            sum += year;
            years += year > 0 ? 1 : 0;
        }
        return years > 0 ? sum / years : 1;
    }

    /**
     * By how much a course of the stretches explains a year better than what sold beside, on the logarithm of the likelihood
     * (Poisson, in customers).
     */
    double gain(int by, int year, double[] course) {
        double gain = 0;
        for (int k = 0; k < course.length && base[year] > 0; k++) {
            gain += judgedCame[by][year][k] * Math.log(course[k] / base[year])
                    - judgedUsual[by][year][k] * (course[k] - base[year]);
        }
        return gain;
    }
}
