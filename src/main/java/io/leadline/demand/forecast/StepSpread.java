package io.leadline.demand.forecast;

/** Quantiles of single steps and of sums of one history: whole units for slow movers, bell-shaped for the others. */
record StepSpread(Spread sums, Spread counts, StepErrors errors, boolean slow, Calibration steps, boolean nonNegative) {

    static StepSpread of(Prepared history, Route route, Calibration steps, Calibration sums, int horizon) {
        double[] values = history.values();
        if (history.pattern().slow() && !route.combines()) {
            StepErrors errors = StepErrors.of(values, horizon);
            double[] variation = new double[errors.lengths().length];
            double mean = Math.max(Sums.mean(values), 1e-9);
            double batch = batch(values);
            for (int j = 0; j < variation.length; j++) {
                double expected = mean * errors.lengths()[j];
                double excess = errors.sum()[j] * errors.sum()[j] - batch * expected;
                variation[j] = Math.max(0, excess) / (expected * expected);
            }
            return new StepSpread(
                    new CountSpread(batch, errors.lengths(), variation, true, sums),
                    new CountSpread(batch, errors.lengths(), variation, true, steps),
                    errors,
                    true,
                    steps,
                    true);
        }
        Seasonality seasonality = Seasonality.of(values, history.season());
        StepErrors errors = StepErrors.of(seasonality.remove(values), horizon);
        Spread spread = new MeasuredSpread(errors, history.nonNegative(), sums);
        return new StepSpread(spread, spread, errors, false, steps, history.nonNegative());
    }

    /** E[size²] ÷ E[size]: variance per unit of mean of orders that come independently. */
    private static double batch(double[] values) {
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        return sum > 0 ? Math.max(1, squares / sum - sum / values.length) : 1;
    }

    /** Quantile of the step so many ahead (1 = next). */
    double stepQuantile(double p, double mean, int ahead) {
        return slow
                ? counts.quantile(p, mean, 1)
                : MeasuredSpread.quantile(steps.correct(p), mean, errors.stepDeviation(ahead), nonNegative);
    }

    double[] stepProbabilities(double[] mean, double[] actual) {
        double[] probabilities = new double[mean.length];
        for (int h = 0; h < mean.length; h++) {
            probabilities[h] = counts instanceof CountSpread count
                    ? count.probability(actual[h], mean[h], 1)
                    : MeasuredSpread.probability(actual[h], mean[h], errors.stepDeviation(h + 1));
        }
        return probabilities;
    }

    /** For the sums of the first half of the steps and of all of them. */
    double[] sumProbabilities(double[] mean, double[] actual) {
        int[] lengths = {Math.max(1, mean.length / 2), mean.length};
        double[] probabilities = new double[lengths.length];
        for (int j = 0; j < lengths.length; j++) {
            double expected = Sums.between(mean, 0, lengths[j]);
            double came = Sums.between(actual, 0, lengths[j]);
            probabilities[j] = sums instanceof CountSpread count
                    ? count.probability(came, expected, lengths[j])
                    : MeasuredSpread.probability(came, expected, sums.deviation(expected, lengths[j]));
        }
        return probabilities;
    }
}
