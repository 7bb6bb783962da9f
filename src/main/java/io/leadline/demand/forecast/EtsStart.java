package io.leadline.demand.forecast;

import java.util.Arrays;

/** First states and parameters of an ETS model, from which the search sets out. */
final class EtsStart {

    private static final int TREND_VALUES = 10;
    private static final double LEAST_INDEX = 0.01;

    private EtsStart() {}

    /** Level, trend if there is one, seasonal states with the newest first. */
    static double[] states(EtsModel model, double[] values, int season) {
        double[] states = new double[1 + (model.hasTrend() ? 1 : 0) + (model.hasSeason() ? season : 0)];
        double[] adjusted = values;
        int next = model.hasTrend() ? 2 : 1;
        if (model.hasSeason()) {
            boolean multiplicative = model.season() == EtsModel.Part.MULTIPLICATIVE;
            Seasonality seasonality = Seasonality.decompose(values, season, multiplicative);
            if (multiplicative) {
                for (int k = 0; k < season; k++) {
                    seasonality.indices()[k] = Math.max(seasonality.indices()[k], LEAST_INDEX);
                }
            }
            adjusted = seasonality.remove(values);
            for (int k = 0; k < season; k++) {
                states[next + season - 1 - k] = seasonality.indices()[k];
            }
        }
        int used = Math.min(adjusted.length, Math.max(TREND_VALUES, model.hasSeason() ? 2 * season : 0));
        if (!model.hasTrend()) {
            states[0] = Sums.between(adjusted, 0, used) / used;
            return states;
        }
        double[] line = LeastSquares.line(Arrays.copyOf(adjusted, used));
        if (model.trend() == EtsModel.Part.ADDITIVE) {
            states[0] = line[0];
            states[1] = line[1];
        } else {
            double first = line[0] + line[1];
            first = Math.abs(first) < 1e-8 ? 1e-7 : first;
            states[1] = (first + line[1]) / first;
            states[0] = first / states[1];
        }
        return states;
    }

    /** Alpha, then beta, gamma and phi where the model has them: small gains, hardly damped. */
    static double[] parameters(EtsModel model, int season) {
        double[] parameters =
                new double[1 + (model.hasTrend() ? 1 : 0) + (model.hasSeason() ? 1 : 0) + (model.damped() ? 1 : 0)];
        double span = EtsFit.MOST - EtsFit.LEAST;
        double alpha = EtsFit.LEAST + 0.2 * span / (model.hasSeason() ? season : 1);
        int next = 0;
        parameters[next++] = alpha;
        if (model.hasTrend()) {
            parameters[next++] = EtsFit.LEAST + 0.1 * (alpha - EtsFit.LEAST);
        }
        if (model.hasSeason()) {
            parameters[next++] = EtsFit.LEAST + 0.05 * (Math.min(EtsFit.MOST, 1 - alpha) - EtsFit.LEAST);
        }
        if (model.damped()) {
            parameters[next] = EtsFit.LEAST_PHI + 0.99 * (EtsFit.MOST_PHI - EtsFit.LEAST_PHI);
        }
        return parameters;
    }
}
