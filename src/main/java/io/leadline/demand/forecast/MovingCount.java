package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * What an item sold around a day that moves, year by year: by distance from the day, and by date as if it always came on the
 * same one. Both are held against the level of the year around it, and against what sold before and after.
 */
final class MovingCount {

    private static final int YEAR_DAYS = 365;
    private static final double YEAR = 365.25;

    /** Days before and after that show what sells without the day. */
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

    /** What sold beside, against the level of the year; 0 where the year is not known. */
    final double[] base;

    MovingCount(List<LocalDate> dates, DemandHistory demand, double[] expected, double batch) {
        int years = dates.size();
        came = new double[2][years][MovingWindow.COUNT];
        usual = new double[2][years][MovingWindow.COUNT];
        base = new double[years];
        double[] units = demand.units();
        for (int year = 0; year < years && units.length >= YEAR_DAYS; year++) {
            int day = index(dates.get(year).toEpochDay(), demand);
            int usualDay = index(usualDate(dates, year), demand);
            if (Math.min(day, usualDay) < MOST_BEFORE_DAYS
                    || Math.max(day, usualDay) + MovingWindow.LAST_DAY >= units.length) {
                continue;
            }
            double level = level(units, expected, day) / batch;
            if (level > 0) {
                base[year] = base(units, expected, day, usualDay, level, batch);
            }
            if (base[year] > 0) {
                count(units, expected, day, level, batch, came[0][year], usual[0][year]);
                count(units, expected, usualDay, level, batch, came[1][year], usual[1][year]);
            }
        }
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

    private static double base(double[] units, double[] expected, int day, int usualDay, double level, double batch) {
        int before = Math.min(day, usualDay) + MovingWindow.FIRST_DAY;
        int after = Math.max(day, usualDay) + MovingWindow.LAST_DAY + 1;
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

    private static void count(
            double[] units, double[] expected, int day, double level, double batch, double[] came, double[] usual) {
        for (int off = MovingWindow.FIRST_DAY; off <= MovingWindow.LAST_DAY; off++) {
            int at = day + off;
            if (at >= 0 && !Double.isNaN(units[at])) {
                came[MovingWindow.at(off)] += units[at] / batch;
                usual[MovingWindow.at(off)] += expected[at] * level;
            }
        }
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
            gain += came[by][year][k] * Math.log(course[k] / base[year])
                    - usual[by][year][k] * (course[k] - base[year]);
        }
        return gain;
    }
}
