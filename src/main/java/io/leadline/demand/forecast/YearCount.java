package io.leadline.demand.forecast;

/**
 * What an item sold in each week of the year, over all years, against what it would have sold had every day been alike. The
 * level of a year is that of whole years, which hold each season once, so that neither a season nor growth is taken for the
 * other: from one year's middle to the next it goes on a straight line. Less than two years cannot tell them apart; there
 * the level is one.
 */
final class YearCount {

    private static final int YEAR_DAYS = 365;

    /** A line beyond the first and the last year's middle is not believed to halve or double the level. */
    private static final double STEEPEST = 2;

    /** A level that was seen in a part of the year may be so many times too high or too low. */
    private static final double FURTHEST = 10;

    /** Weeks to each side that an item's own course is averaged over, to see how its days vary around it. */
    private static final int NEAR_WEEKS = 1;

    /** Units sold. */
    final double[] came = new double[YearWeeks.COUNT];

    /** Units expected at the level of the year. */
    final double[] usual = new double[YearWeeks.COUNT];

    /** Years in which the week is known. */
    final double[] years = new double[YearWeeks.COUNT];

    /** Variance of the demand of a day per expected unit: so many units count as one observation. */
    final double batch;

    /** Expected units of all weeks, in observations. */
    final double weight;

    YearCount(DemandHistory demand) {
        double[] units = demand.units();
        double[] levels = levels(units);
        double[] usualSquared = new double[YearWeeks.COUNT];
        double squares = 0;
        double sum = 0;
        int sizes = 0;
        long first = demand.firstDay().toEpochDay();
        for (int day = 0; day < units.length; day++) {
            if (Double.isNaN(units[day])) {
                continue;
            }
            int week = YearWeeks.of(first + day);
            double level = level(levels, units.length, day);
            came[week] += units[day];
            usual[week] += level;
            usualSquared[week] += level * level;
            years[week] += 1.0 / 7;
            squares += units[day] * units[day];
            sum += units[day];
            sizes += units[day] > 0 ? 1 : 0;
        }
        double explained = 0;
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            double course = around(came, week, NEAR_WEEKS) / Math.max(1e-9, around(usual, week, NEAR_WEEKS));
            explained += course * course * usualSquared[week];
        }
        // A course of its own fits a third of its weeks' chance away, which counts where there are few days with sales.
        double fitted = YearWeeks.COUNT / (2 * NEAR_WEEKS + 1.0);
        double left = 1 - Math.min(0.5, fitted / Math.max(1, sizes));
        batch = sum > 0 ? Math.clamp((squares - explained) / sum / left, 1, Math.max(1, squares / sum)) : 1;
        weight = sum / batch;
    }

    /** Mean units a day of each whole year, the latest first; of all days where there is none. */
    private static double[] levels(double[] units) {
        double[] levels = new double[Math.max(1, units.length / YEAR_DAYS)];
        for (int year = 0; year < levels.length; year++) {
            int to = units.length - year * YEAR_DAYS;
            double sum = 0;
            int known = 0;
            for (int day = Math.max(0, to - YEAR_DAYS); day < to; day++) {
                if (!Double.isNaN(units[day])) {
                    sum += units[day];
                    known++;
                }
            }
            levels[year] = known > 0 ? sum / known : 0;
        }
        return levels;
    }

    private static double level(double[] levels, int days, int day) {
        double yearsAgo = (days - day - 0.5) / YEAR_DAYS - 0.5;
        int last = levels.length - 1;
        if (last == 0) {
            return levels[0];
        }
        double at = Math.clamp(yearsAgo, -0.5, last + 0.5);
        int from = Math.clamp((int) Math.floor(at), 0, last - 1);
        double line = levels[from] + (at - from) * (levels[from + 1] - levels[from]);
        double nearest = levels[Math.clamp(Math.round(at), 0, last)];
        return Math.clamp(line, nearest / STEEPEST, nearest * STEEPEST);
    }

    /** The sum of a week and its neighbours. */
    static double around(double[] weeks, int week, int near) {
        double sum = 0;
        for (int w = week - near; w <= week + near; w++) {
            sum += weeks[Math.floorMod(w, YearWeeks.COUNT)];
        }
        return sum;
    }

    /**
     * What the level is to be multiplied by if the item follows a course: whoever was seen in the height of its season alone
     * sells less over the year.
     */
    double scale(double[] course) {
        double sold = 0;
        double expected = 0;
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            sold += came[week];
            expected += usual[week] * course[week];
        }
        return expected > 0 ? Math.clamp(sold / expected, 1 / FURTHEST, FURTHEST) : 1;
    }

    /** Logarithm of the likelihood of what came under a course at its best level, in observations and up to a constant. */
    double likelihood(double[] course) {
        double scale = scale(course);
        double sum = 0;
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            double expected = scale * course[week];
            sum += came[week] * Math.log(expected) - usual[week] * expected;
        }
        return sum / batch;
    }
}
