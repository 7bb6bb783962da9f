package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Whether an item that sells nothing any more is still asked for. Silence by chance is weighed against an end that nobody
 * told (Bayes): how probable no demand at all is since the last, by the item's own rate and spread or by how often it was
 * silent for as long before and came back, against an end within the same days, of which one in two years is expected. What is known
 * not to sell, out of season, closed or without stock, is no silence.
 */
final class Silence {

    private static final double ENDS_WITHIN_DAYS = 730;
    private static final int RATE_DAYS = 365;

    /** Fewer expected customers that did not come are no news. */
    private static final double LEAST_CUSTOMERS = 2;

    /** The week in which a season ends holds days without demand, and they say nothing. */
    private static final int LEAST_DAYS = 7;

    /** Days on which so little is usual, of what is usual on all days, are not in the season. */
    private static final double IN_SEASON = 0.3;

    private static final double AS_LONG = 0.9;

    private Silence() {}

    private static boolean tells(double[] units, double[] factors, int day, double least) {
        return !Double.isNaN(units[day]) && factors[day] >= least;
    }

    /** The factor from which on a day is in the season: what sells for Easter alone has one of hundreds then. */
    private static double inSeason(double[] factors) {
        return IN_SEASON * Math.max(1, Arrays.stream(factors).average().orElse(1));
    }

    /** Probability that demand goes on. */
    static double goesOn(double[] units, double[] factors, CountSpread spread) {
        double least = inSeason(factors);
        int last = units.length - 1;
        while (last >= 0 && !(units[last] > 0)) {
            last--;
        }
        double silent = 0;
        int days = 0;
        for (int day = last + 1; day < units.length; day++) {
            if (tells(units, factors, day, least)) {
                silent += factors[day];
                days++;
            }
        }
        if (last < 1 || days == 0) {
            return 1;
        }
        // Up to the last demand and without it, for a rate that ends with an event is too high.
        double sold = 0;
        double usual = 0;
        for (int day = Math.max(0, last - RATE_DAYS); day < last; day++) {
            if (!Double.isNaN(units[day])) {
                sold += units[day];
                usual += factors[day];
            }
        }
        double expected = usual > 0 ? sold / usual * silent : 0;
        if (days < LEAST_DAYS || expected < LEAST_CUSTOMERS * spread.batch()) {
            return 1;
        }
        double byChance = Math.max(none(expected, spread, days), cameBack(units, factors, silent, least));
        double ended = days / ENDS_WITHIN_DAYS;
        return byChance / (byChance + ended);
    }

    /** Probability of no demand at all: that of a negative binomial law whose customers take a batch each. */
    private static double none(double expected, CountSpread spread, int days) {
        double deviation = spread.deviation(expected, days);
        double customers = expected / spread.batch();
        double variance = deviation * deviation / spread.batch() / spread.batch();
        double excess = variance - customers;
        return excess <= 1e-9 * customers
                ? Math.exp(-customers)
                : Math.exp(-customers * customers / excess * Math.log1p(excess / customers));
    }

    /** Of its earlier silences that were at least half as long, the share that were as long and ended. */
    private static double cameBack(double[] units, double[] factors, double silent, double least) {
        double since = 0;
        int longer = 0;
        int half = 1;
        boolean sold = false;
        for (int day = 0; day < units.length; day++) {
            if (units[day] > 0) {
                longer += sold && since >= AS_LONG * silent ? 1 : 0;
                half += sold && since >= AS_LONG * silent / 2 ? 1 : 0;
                since = 0;
                sold = true;
            } else if (tells(units, factors, day, least)) {
                since += factors[day];
            }
        }
        return (double) longer / half;
    }
}
