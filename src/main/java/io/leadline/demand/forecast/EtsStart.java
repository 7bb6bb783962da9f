package io.leadline.demand.forecast;

import java.util.Arrays;

/** First states of an ETS model from the first values, as a start for the search or, for long seasons, for good. */
final class EtsStart {

    private static final int TREND_VALUES = 10;

    private EtsStart() {}

    /** Level, trend if there is one, seasonal states with the newest first. */
    static double[] states(EtsModel model, double[] values, int season) {
        double[] states = new double[1 + (model.hasTrend() ? 1 : 0) + (model.hasSeason() ? season : 0)];
        double[] adjusted = values;
        int next = model.hasTrend() ? 2 : 1;
        if (model.hasSeason()) {
            boolean multiplicative = model.season() == EtsModel.Part.MULTIPLICATIVE;
            int whole = Math.min(values.length, Math.max(3, 36 / season) * season);
            Seasonality seasonality =
                    Seasonality.decompose(Arrays.copyOf(values, whole), season, multiplicative);
            adjusted = seasonality.remove(values);
            for (int k = 0; k < season; k++) {
                double index = seasonality.indices()[k];
                states[next + season - 1 - k] = multiplicative ? Math.max(index, 0.01) : index;
            }
        }
        int used = Math.min(adjusted.length, Math.max(TREND_VALUES, model.hasSeason() ? 2 * season : 0));
        double[] line = LeastSquares.line(Arrays.copyOf(adjusted, used));
        if (!model.hasTrend()) {
            states[0] = Sums.between(adjusted, 0, used) / used;
        } else if (model.trend() == EtsModel.Part.ADDITIVE) {
            states[0] = line[0];
            states[1] = line[1];
        } else {
            double level = line[0] > 0 ? line[0] : Math.max(adjusted[0], 1e-3);
            states[0] = level;
            states[1] = Math.min(Math.max(1 + line[1] / level, 0.5), 1.5);
        }
        return states;
    }
}
