package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Which steps of a cycle sell at all: a business from Monday to Friday, a market on Saturdays, a Christmas item. The others
 * are left out before a history is forecast, and expect nothing.
 *
 * @param open by position in the cycle; position 0 is that of the history's first value
 * @param next position of the first step to come
 */
@SuppressWarnings("ArrayRecordComponent") // inside this package, never changed
record OpenSteps(boolean[] open, int next) {

    static final OpenSteps ALL = new OpenSteps(new boolean[] {true}, 0);

    /** So often at most would demand that comes at any time leave the same number of positions empty. */
    private static final double CHANCE = 0.001;

    /** A position is closed where it sold in at most this part of the cycles. */
    private static final double RARE = 0.02;

    private static final int FEWEST_CYCLES = 2;

    /** @param values from the first demand on, none below zero */
    static OpenSteps of(double[] values, int season) {
        int n = values.length;
        if (season < 2 || n < FEWEST_CYCLES * season) {
            return ALL;
        }
        int[] sold = new int[season];
        int demands = 0;
        for (int t = 0; t < n; t++) {
            if (values[t] != 0) {
                sold[t % season]++;
                demands++;
            }
        }
        boolean[] open = new boolean[season];
        int closed = 0;
        for (int k = 0; k < season; k++) {
            open[k] = sold[k] > RARE * n / season;
            closed += open[k] ? 0 : 1;
        }
        boolean chance = logChance(season, closed, demands) > Math.log(CHANCE);
        return closed == 0 || closed == season || chance ? ALL : new OpenSteps(open, n % season);
    }

    /** Logarithm of the expected number of ways in which so many demands all miss so many of the positions. */
    private static double logChance(int season, int closed, int demands) {
        double log = demands * Math.log(1 - (double) closed / season);
        for (int k = 1; k <= closed; k++) {
            log += Math.log((double) (season - closed + k) / k);
        }
        return log;
    }

    boolean all() {
        return open.length == 1;
    }

    /** Open steps of a cycle. */
    int ofSeason() {
        int count = 0;
        for (boolean one : open) {
            count += one ? 1 : 0;
        }
        return count;
    }

    double[] keep(double[] values) {
        double[] kept = new double[values.length];
        int next = 0;
        for (int t = 0; t < values.length; t++) {
            if (open[t % open.length]) {
                kept[next++] = values[t];
            }
        }
        return Arrays.copyOf(kept, next);
    }

    private boolean opens(int step) {
        return open[(next + step) % open.length];
    }

    /** Open steps among the next ones. */
    int among(int steps) {
        int count = 0;
        for (int h = 0; h < steps; h++) {
            count += opens(h) ? 1 : 0;
        }
        return count;
    }

    /** The usual number of open steps among so many. */
    int usualAmong(int steps) {
        return (int) Math.max(1, Math.rint((double) steps * ofSeason() / open.length));
    }

    /** Puts the closed steps back in, as zeros. */
    double[] spread(double[] path, int steps) {
        double[] all = new double[steps];
        int from = 0;
        for (int h = 0; h < steps; h++) {
            all[h] = opens(h) ? path[from++] : 0;
        }
        return all;
    }

    /** The forecast of the open steps as one of all steps. */
    Forecast spread(Forecast forecast, int steps) {
        if (all()) {
            return forecast;
        }
        return new Forecast(
                forecast.method(),
                spread(forecast.mean(), steps),
                forecast.bands().stream()
                        .map(band -> new Band(band.level(), spread(band.lower(), steps), spread(band.upper(), steps)))
                        .toList(),
                new OpenSpread(forecast.spread(), this),
                forecast.choice());
    }

    /** Sums of steps, some of which are closed. */
    private record OpenSpread(Spread sums, OpenSteps steps) implements Spread {

        @Override
        public double quantile(double p, double mean, int length) {
            return mean == 0 ? 0 : sums.quantile(p, mean, steps.usualAmong(length));
        }

        @Override
        public double deviation(double mean, int length) {
            return mean == 0 ? 0 : sums.deviation(mean, steps.usualAmong(length));
        }

        @Override
        public Calibration correction() {
            return sums.correction();
        }
    }
}
