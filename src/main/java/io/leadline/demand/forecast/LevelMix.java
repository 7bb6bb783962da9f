package io.leadline.demand.forecast;

/**
 * The level of demand as a mix of discounted averages with different memories. Each average is a ratio of sums,
 * Σ λ^age · demand ÷ Σ λ^age · factor, so days that are not known or closed take no part, a promotion does not lift the
 * level, and slow movers are not biased. Memories that forecast the sums of the coming weeks better in the past weigh
 * more (inverse squared error, shrunk towards equal parts).
 */
final class LevelMix {

    /** Half-lives in steps: from "what sold this week" to "the whole history". */
    static final double[] HALF_LIVES_DAYS = {14, 28, 56, 112, 4000};

    /** Lengths of the sums whose errors are measured. */
    static final int[] LENGTHS_DAYS = {7, 14, 28, 56};

    private static final int STEP_BETWEEN_ORIGINS_DAYS = 7;
    private static final int FIRST_ORIGIN_DAYS = 28;
    /** The length by which memories are judged: four weeks. */
    static final int JUDGED_LENGTH = 2;

    private static final int MOST_ORIGINS = 52;

    /** Units per step of factor 1. */
    final double level;

    /** For each length: sum of squared errors of the mix. */
    final double[] squaredErrors = new double[LENGTHS_DAYS.length];

    /** For each length: sum of its forecasts. */
    final double[] forecasts = new double[LENGTHS_DAYS.length];

    /** For each length: sum of the squares of its forecasts. */
    final double[] squaredForecasts = new double[LENGTHS_DAYS.length];

    /** For each length: number of errors measured. */
    final int[] counts = new int[LENGTHS_DAYS.length];

    LevelMix(double[] units, double[] factors, DemandPrior prior) {
        int memories = HALF_LIVES_DAYS.length;
        int n = units.length;
        int firstOrigin = Math.max(FIRST_ORIGIN_DAYS, n - MOST_ORIGINS * STEP_BETWEEN_ORIGINS_DAYS);
        firstOrigin += Math.floorMod(n - firstOrigin, STEP_BETWEEN_ORIGINS_DAYS);
        int origins = n < firstOrigin ? 0 : (n - firstOrigin) / STEP_BETWEEN_ORIGINS_DAYS + 1;
        double[][] levels = new double[origins][memories];
        double[] sumUnits = new double[n + 1];
        double[] sumFactors = new double[n + 1];

        double[] decay = new double[memories];
        double[] top = new double[memories];
        double[] bottom = new double[memories];
        for (int k = 0; k < memories; k++) {
            decay[k] = Math.pow(0.5, 1 / HALF_LIVES_DAYS[k]);
        }
        for (int t = 0; t < n; t++) {
            boolean known = !Double.isNaN(units[t]);
            for (int k = 0; k < memories; k++) {
                top[k] = decay[k] * top[k] + (known ? units[t] : 0);
                bottom[k] = decay[k] * bottom[k] + (known ? factors[t] : 0);
            }
            sumUnits[t + 1] = sumUnits[t] + (known ? units[t] : 0);
            sumFactors[t + 1] = sumFactors[t] + (known ? factors[t] : 0);
            int afterFirst = t + 1 - firstOrigin;
            if (afterFirst >= 0 && afterFirst % STEP_BETWEEN_ORIGINS_DAYS == 0) {
                levels(levels[afterFirst / STEP_BETWEEN_ORIGINS_DAYS], top, bottom, prior);
            }
        }

        double[] weights = weights(levels, sumUnits, sumFactors, firstOrigin, n);
        double[] last = new double[memories];
        levels(last, top, bottom, prior);
        level = mix(last, weights);
        measure(levels, weights, sumUnits, sumFactors, firstOrigin, n);
    }

    /** Origins a week apart share days: so many errors of a length count as measured apart from each other. */
    double independentErrors(int length) {
        return counts[length] * 7.0 / Math.max(7, LENGTHS_DAYS[length]);
    }

    /**
     * Squared coefficient of variation of the sums of a length around their forecasts, less what chance explains; below zero
     * where they varied less than that.
     *
     * @param batch variance of chance per expected unit
     */
    double variation(int length, double batch) {
        return squaredForecasts[length] > 0
                ? (squaredErrors[length] - batch * forecasts[length]) / squaredForecasts[length]
                : 0;
    }

    /** The prior counts as so many days of its level; the longest memory steadies the shorter ones by one week. */
    private static void levels(double[] into, double[] top, double[] bottom, DemandPrior prior) {
        int longest = top.length - 1;
        double base =
                ratio(top[longest] + prior.weightDays() * prior.unitsPerDay(), bottom[longest] + prior.weightDays());
        for (int k = 0; k < into.length; k++) {
            into[k] = k == longest ? base : ratio(top[k] + 7 * base, bottom[k] + 7);
        }
    }

    private static double ratio(double top, double bottom) {
        return bottom > 0 ? top / bottom : 0;
    }

    private static double[] weights(double[][] levels, double[] sumUnits, double[] sumFactors, int firstOrigin, int n) {
        int memories = HALF_LIVES_DAYS.length;
        double[] errors = new double[memories];
        int counted = 0;
        int length = LENGTHS_DAYS[JUDGED_LENGTH];
        for (int i = 0; i < levels.length; i++) {
            int origin = firstOrigin + i * STEP_BETWEEN_ORIGINS_DAYS;
            if (origin + length > n) {
                break;
            }
            double actual = sumUnits[origin + length] - sumUnits[origin];
            double factor = sumFactors[origin + length] - sumFactors[origin];
            for (int k = 0; k < memories; k++) {
                double error = levels[i][k] * factor - actual;
                errors[k] += error * error;
            }
            counted++;
        }
        double total = 0;
        for (double error : errors) {
            total += error;
        }
        double[] weights = new double[memories];
        double sum = 0;
        for (int k = 0; k < memories; k++) {
            // Without measurements all errors count as equal; with them the own errors take over.
            double relative = total > 0 ? memories * errors[k] / total : 1;
            double error = (counted * relative + 8) / (counted + 8);
            weights[k] = 1 / (error * error * error * error);
            sum += weights[k];
        }
        for (int k = 0; k < memories; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private void measure(
            double[][] levels, double[] weights, double[] sumUnits, double[] sumFactors, int firstOrigin, int n) {
        for (int i = 0; i < levels.length; i++) {
            int origin = firstOrigin + i * STEP_BETWEEN_ORIGINS_DAYS;
            double mixed = mix(levels[i], weights);
            for (int j = 0; j < LENGTHS_DAYS.length && origin + LENGTHS_DAYS[j] <= n; j++) {
                double forecast = mixed * (sumFactors[origin + LENGTHS_DAYS[j]] - sumFactors[origin]);
                double error = sumUnits[origin + LENGTHS_DAYS[j]] - sumUnits[origin] - forecast;
                squaredErrors[j] += error * error;
                forecasts[j] += forecast;
                squaredForecasts[j] += forecast * forecast;
                counts[j]++;
            }
        }
    }

    private static double mix(double[] levels, double[] weights) {
        double sum = 0;
        for (int k = 0; k < levels.length; k++) {
            sum += weights[k] * levels[k];
        }
        return sum;
    }
}
