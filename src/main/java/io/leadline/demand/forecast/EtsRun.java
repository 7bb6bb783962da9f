package io.leadline.demand.forecast;

/**
 * The recursion of an ETS model over a history. Parameters as R's forecast package writes them: beta and gamma apply to
 * the whole error (beta = alpha · Holt's beta*).
 */
final class EtsRun {

    private final EtsModel model;
    private final int season;
    double alpha;
    double beta;
    double gamma;
    double phi = 1;
    double level;
    double trend;

    /** Seasonal state by position in the cycle; position 0 belongs to the first value. */
    final double[] seasons;

    /** Sum of the squared errors (relative ones for multiplicative errors) of the last run. */
    double squaredErrors;

    /** Sum of ln|expected value| of the last run, which the likelihood of multiplicative errors needs. */
    double logs;

    EtsRun(EtsModel model, int season) {
        this.model = model;
        this.season = model.hasSeason() ? season : 1;
        seasons = new double[this.season];
    }

    /** @param states level, trend if the model has one, then the seasonal states with the newest first */
    void start(double[] states) {
        int next = 0;
        level = states[next++];
        trend = model.hasTrend() ? states[next++] : 0;
        if (model.hasSeason()) {
            for (int k = 0; k < season; k++) {
                seasons[k] = states[next + season - 1 - k];
            }
        }
    }

    /** Runs over the values, changes the states and leaves the errors' sums. */
    void over(double[] values) {
        over(values, null);
    }

    void over(double[] values, double @org.jspecify.annotations.Nullable [] errors) {
        boolean additiveTrend = model.trend() == EtsModel.Part.ADDITIVE;
        boolean multiplicativeTrend = model.trend() == EtsModel.Part.MULTIPLICATIVE;
        boolean additiveSeason = model.season() == EtsModel.Part.ADDITIVE;
        boolean multiplicativeSeason = model.season() == EtsModel.Part.MULTIPLICATIVE;
        boolean relative = model.multiplicativeError();
        double trendGain = alpha > 0 ? beta / alpha : 0;
        double l = level;
        double b = trend;
        double sum = 0;
        double product = 1;
        logs = 0;
        int position = 0;
        for (int t = 0; t < values.length; t++) {
            double dampedTrend = multiplicativeTrend ? Math.pow(b, phi) : phi * b;
            double base = additiveTrend ? l + dampedTrend : multiplicativeTrend ? l * dampedTrend : l;
            double s = seasons[position];
            double expected = additiveSeason ? base + s : multiplicativeSeason ? base * s : base;
            double error = values[t] - expected;
            if (relative) {
                error /= expected;
                product *= Math.abs(expected);
                // One logarithm per few values: the product is folded before it leaves the number range.
                if (product > 1e200 || product < 1e-200) {
                    logs += Math.log(product);
                    product = 1;
                }
            }
            sum += error * error;
            if (errors != null) {
                errors[t] = error;
            }
            double seen = additiveSeason ? values[t] - s : multiplicativeSeason ? values[t] / s : values[t];
            double before = l;
            l = base + alpha * (seen - base);
            if (additiveTrend) {
                b = dampedTrend + trendGain * (l - before - dampedTrend);
            } else if (multiplicativeTrend) {
                b = dampedTrend + trendGain * (l / before - dampedTrend);
            }
            if (additiveSeason) {
                seasons[position] = s + gamma * (values[t] - base - s);
            } else if (multiplicativeSeason) {
                seasons[position] = s + gamma * (values[t] / base - s);
            }
            if (++position == season) {
                position = 0;
            }
        }
        logs += Math.log(product);
        level = l;
        trend = b;
        squaredErrors = sum;
    }

    /** n · ln Σe² (+ 2 Σ ln|expected| for multiplicative errors): −2 log-likelihood without its constants. */
    double deviance(int n) {
        double value = n * Math.log(Math.max(squaredErrors, 1e-300)) + (model.multiplicativeError() ? 2 * logs : 0);
        return Double.isFinite(value) ? value : Double.MAX_VALUE;
    }

    /** Point forecasts from the present states, after {@code length} values. */
    double[] forecast(int length, int horizon) {
        double[] mean = new double[horizon];
        double sumOfDamping = 0;
        double damping = 1;
        for (int h = 0; h < horizon; h++) {
            damping *= phi;
            sumOfDamping += damping;
            double base = switch (model.trend()) {
                case NONE -> level;
                case ADDITIVE -> level + sumOfDamping * trend;
                case MULTIPLICATIVE -> level * Math.pow(trend, phi * Math.min(1, h + 1) + sumOfDamping - damping);
            };
            double s = seasons[(length + h) % season];
            mean[h] = switch (model.season()) {
                case NONE -> base;
                case ADDITIVE -> base + s;
                case MULTIPLICATIVE -> base * s;
            };
        }
        return mean;
    }

    /**
     * Standard deviation h steps (1 = next) ahead of models whose errors, trend and season are additive: σ² (1 + Σ c²)
     * with c(j) = α + β (φ + … + φ^j) + γ where j is a whole number of seasons.
     */
    double deviation(double variance, int h) {
        return deviation(variance, h, season);
    }

    /** @param seasonalLag steps after which the seasonal state takes part again */
    double deviation(double variance, int h, int seasonalLag) {
        double sum = 1;
        double sumOfDamping = 0;
        double damping = 1;
        for (int j = 1; j < h; j++) {
            damping *= phi;
            sumOfDamping += damping;
            double c = alpha + (model.hasTrend() ? beta * sumOfDamping : 0);
            if (model.hasSeason() && j % seasonalLag == 0) {
                c += gamma;
            }
            sum += c * c;
        }
        return Math.sqrt(variance * sum);
    }
}
