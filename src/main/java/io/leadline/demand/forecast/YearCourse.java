package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * The course of demand over the year that several items have in common: a factor for each week, mean 1. Each week is drawn
 * towards its neighbours by what was sold, and all weeks towards 1 by how far such factors may differ without a season (James
 * and Stein, 1961): 1 − noise ÷ variance of the logarithms. One year hardly tells a season from growth, and one item's year
 * not from its own fortune; so the noise falls with complete years and with the number of items.
 */
final class YearCourse {

    /** Customers at which a week counts as much as its neighbours, and these as much as an even year. */
    private static final double HALF_TRUSTED = 3;

    private static final int NEAR_WEEKS = 2;

    /** Variance of logarithms in a single year without a season, of all items together and of one alone. */
    private static final double SHARED_NOISE = 0.08;

    private static final double OWN_NOISE = 0.1;

    /** Of a week of which less is known, nothing is. */
    private static final double HALF_A_WEEK = 0.5;

    /** Nothing is ever sold in a week with less than this part of a usual one. */
    private static final double LEAST = 0.002;

    static final double[] EVEN = new double[YearWeeks.COUNT];

    static {
        Arrays.fill(EVEN, 1);
    }

    private YearCourse() {}

    /**
     * @param items what they sold
     * @param shares how much each belongs here, 0 to 1
     */
    static double[] of(List<YearCount> items, double[] shares) {
        // Items that are known for a part of the year have their level by the course that is found.
        return of(items, shares, of(items, shares, EVEN));
    }

    private static double[] of(List<YearCount> items, double[] shares, double[] before) {
        double[] came = new double[YearWeeks.COUNT];
        double[] usual = new double[YearWeeks.COUNT];
        double[] years = new double[YearWeeks.COUNT];
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < shares.length; i++) {
            YearCount item = items.get(i);
            double share = shares[i] / item.batch;
            if (share <= 1e-6) {
                continue;
            }
            double scale = item.scale(before);
            for (int week = 0; week < YearWeeks.COUNT; week++) {
                double expected = share * scale * item.usual[week];
                came[week] += share * item.came[week];
                usual[week] += expected;
                years[week] += expected * item.years[week];
            }
            weights += shares[i] * item.weight;
            squares += shares[i] * item.weight * shares[i] * item.weight;
        }
        if (!(weights > 0)) {
            return EVEN;
        }
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            years[week] = usual[week] > 0 ? years[week] / usual[week] : 0;
        }
        double noise = SHARED_NOISE + OWN_NOISE * squares / (weights * weights);
        double[] course = of(came, usual, years, noise, EVEN, NEAR_WEEKS, new double[YearWeeks.COUNT]);
        return quietUntilKnown(course, years);
    }

    /**
     * What nobody knows of the year yet is as usual, but not after weeks that sold less: what has fallen silent since its
     * season is not expected to come back before the week in which it first sold a year ago.
     */
    private static double[] quietUntilKnown(double[] course, double[] years) {
        double[] quiet = course.clone();
        double mean = 0;
        double before = Double.POSITIVE_INFINITY;
        // The second time round, the first weeks of the year know the last ones before them.
        for (int w = 0; w < 2 * YearWeeks.COUNT; w++) {
            int week = w % YearWeeks.COUNT;
            if (years[week] >= HALF_A_WEEK) {
                before = course[week];
            } else {
                quiet[week] = Math.min(before, course[week]);
            }
        }
        for (double factor : quiet) {
            mean += factor / YearWeeks.COUNT;
        }
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            quiet[week] /= mean;
        }
        return quiet;
    }

    /** An item's own course, drawn towards the one that it shares with others; only what came back counts. */
    static double[] own(YearCount item, double[] shared) {
        return own(item, shared, new double[YearWeeks.COUNT]);
    }

    /** How far that course is its own, 0 to 1: the mean of all weeks, each by what it usually sells. */
    static double ownTrust(YearCount item, double[] shared) {
        double[] trusts = new double[YearWeeks.COUNT];
        own(item, shared, trusts);
        double trust = 0;
        double usual = 0;
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            trust += item.usual[week] * trusts[week];
            usual += item.usual[week];
        }
        return usual > 0 ? trust / usual : 0;
    }

    private static double[] own(YearCount item, double[] shared, double[] trusts) {
        double[] came = new double[YearWeeks.COUNT];
        double[] usual = new double[YearWeeks.COUNT];
        double[] years = item.years.clone();
        double scale = item.scale(shared);
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            came[week] = item.came[week] / item.batch;
            usual[week] = scale * item.usual[week] / item.batch;
            years[week] = years[week] >= 1.5 ? years[week] : 0;
        }
        return of(came, usual, years, SHARED_NOISE + OWN_NOISE, shared, NEAR_WEEKS, trusts);
    }

    /** @param trusts is filled with how far each week is believed */
    private static double[] of(
            double[] came, double[] usual, double[] years, double noise, double[] towards, int near, double[] trusts) {
        double[] expected = new double[YearWeeks.COUNT];
        Arrays.setAll(expected, week -> usual[week] * towards[week]);
        double[] beyond = new double[YearWeeks.COUNT];
        double variance = 0;
        double known = 0;
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            double around = around(came, expected, week, near);
            double here = (came[week] + HALF_TRUSTED * around) / (expected[week] + HALF_TRUSTED);
            beyond[week] = Math.log(Math.max(LEAST, here));
            variance += usual[week] * beyond[week] * beyond[week];
            known += usual[week];
        }
        variance = known > 0 ? variance / known : 0;
        double[] course = new double[YearWeeks.COUNT];
        double mean = 0;
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            double chance = years[week] > 0 ? noise / (years[week] * years[week]) : Double.POSITIVE_INFINITY;
            double trust = variance > 0 ? Math.max(0, 1 - chance / variance) : 0;
            trusts[week] = trust;
            course[week] = Math.max(LEAST, towards[week] * Math.exp(trust * beyond[week]));
            mean += course[week] / YearWeeks.COUNT;
        }
        for (int week = 0; week < YearWeeks.COUNT; week++) {
            course[week] /= mean;
        }
        return course;
    }

    /**
     * What a week's neighbours let expect: those on both sides or, where a season begins or ends, those of one, by how well
     * they explain the week.
     */
    private static double around(double[] came, double[] expected, int week, int near) {
        double[] courses = {
            course(came, expected, week - near, week + near),
            course(came, expected, week - near, week - 1),
            course(came, expected, week + 1, week + near)
        };
        double most = Double.NEGATIVE_INFINITY;
        double[] likelihoods = new double[courses.length];
        for (int k = 0; k < courses.length; k++) {
            likelihoods[k] = came[week] * Math.log(courses[k]) - expected[week] * courses[k];
            most = Math.max(most, likelihoods[k]);
        }
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < courses.length; k++) {
            double weight = Math.exp(likelihoods[k] - most);
            sum += weight * courses[k];
            weights += weight;
        }
        return sum / weights;
    }

    /** What came of several weeks against what was expected, drawn towards as much. */
    private static double course(double[] came, double[] expected, int from, int to) {
        double sold = HALF_TRUSTED;
        double usual = HALF_TRUSTED;
        for (int w = from; w <= to; w++) {
            sold += came[Math.floorMod(w, YearWeeks.COUNT)];
            usual += expected[Math.floorMod(w, YearWeeks.COUNT)];
        }
        return sold / usual;
    }
}
