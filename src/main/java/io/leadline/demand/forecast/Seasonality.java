package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * A repeating profile, taken out of a history and put back onto its forecast.
 *
 * @param indices one per position of the cycle; position 0 is that of the first value
 * @param multiplicative true = values are divided by the index (mean 1), false = it is subtracted (mean 0)
 */
record Seasonality(double[] indices, boolean multiplicative) {

    static final Seasonality NONE = new Seasonality(new double[] {0}, false);

    /** 90 % of a normal distribution lies within this many standard deviations. */
    private static final double NINETY_PERCENT = 1.645;

    boolean none() {
        return indices.length == 1;
    }

    /**
     * True where the correlation at the season's lag stands out of chance (Bartlett's limits, 90 %), as the Theta method
     * tests it. At least three cycles are needed.
     */
    static boolean shows(double[] values, int season) {
        int n = values.length;
        if (season < 2 || n < 3 * season) {
            return false;
        }
        double mean = Sums.mean(values);
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean);
        }
        if (variance <= 0) {
            return false;
        }
        double squares = 0;
        double at = 0;
        for (int lag = 1; lag <= season; lag++) {
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += (values[t] - mean) * (values[t - lag] - mean);
            }
            at = sum / variance;
            if (lag < season) {
                squares += at * at;
            }
        }
        return Math.abs(at) > NINETY_PERCENT * Math.sqrt((1 + 2 * squares) / n);
    }

    /**
     * Classical decomposition: the centred moving average over one cycle is the trend, the mean of what is left at each
     * position the index. Multiplicative unless a value or the trend is not positive.
     */
    static Seasonality decompose(double[] values, int season, boolean multiplicative) {
        int n = values.length;
        int half = season / 2;
        boolean even = season % 2 == 0;
        double[] sums = new double[season];
        int[] counts = new int[season];
        double window = 0;
        for (int t = 0; t < season && t < n; t++) {
            window += values[t];
        }
        for (int t = half; t < n - half; t++) {
            // For even cycles the window covers season + 1 values, of which both ends count half.
            double trend;
            if (even) {
                trend = (window + (values[t + half] - values[t - half]) / 2) / season;
                window += values[t + half] - values[t - half];
            } else {
                trend = window / season;
                if (t + half + 1 < n) {
                    window += values[t + half + 1] - values[t - half];
                }
            }
            sums[t % season] += multiplicative ? values[t] / trend : values[t] - trend;
            counts[t % season]++;
        }
        double mean = 0;
        for (int k = 0; k < season; k++) {
            sums[k] = counts[k] == 0 ? (multiplicative ? 1 : 0) : sums[k] / counts[k];
            mean += sums[k] / season;
        }
        for (int k = 0; k < season; k++) {
            sums[k] = multiplicative ? sums[k] / mean : sums[k] - mean;
        }
        return new Seasonality(sums, multiplicative);
    }

    /** The profile if there is one: tested, multiplicative where all values are positive. */
    static Seasonality of(double[] values, int season) {
        if (!shows(values, season)) {
            return NONE;
        }
        double least = Arrays.stream(values).min().orElse(0);
        if (least > 0) {
            Seasonality found = decompose(values, season, true);
            // An index near zero would blow up the adjusted values.
            if (Arrays.stream(found.indices).min().orElse(0) > 0.05) {
                return found;
            }
        }
        return decompose(values, season, false);
    }

    double[] remove(double[] values) {
        if (none()) {
            return values;
        }
        double[] adjusted = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            double index = indices[t % indices.length];
            adjusted[t] = multiplicative ? values[t] / index : values[t] - index;
        }
        return adjusted;
    }

    /** Puts the profile onto a forecast that begins after {@code length} values, in place. */
    double[] restore(double[] forecast, int length) {
        if (!none()) {
            for (int h = 0; h < forecast.length; h++) {
                double index = indices[(length + h) % indices.length];
                forecast[h] = multiplicative ? forecast[h] * index : forecast[h] + index;
            }
        }
        return forecast;
    }
}
