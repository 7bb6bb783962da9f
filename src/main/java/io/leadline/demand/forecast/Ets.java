package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Exponential smoothing in state-space form, the model chosen by AICc.
 *
 * @param name under which it is known
 * @param pool models to choose from; those that the history cannot carry (season, positive values, length) are left out
 */
public record Ets(String name, List<String> pool) implements Forecaster {

    /**
     * The reduced pool: undamped trends and mixed forms (additive error with multiplicative season) rarely win and err
     * badly when they do.
     */
    public static final Ets AUTO = new Ets("ets", List.of("ANN", "AAdN", "MNN", "MAdN", "ANA", "AAdA", "MNM", "MAdM"));

    /** Holt and Winters' methods with a trend that fades out, for a season of any length. */
    static final Ets DAMPED_SEASON = Ets.of("holt-winters-damped", "AAdA");

    static final Ets DAMPED_RELATIVE_SEASON = Ets.of("holt-winters-multiplicative-damped", "MAdM");

    /**
     * Where models are compared, longer seasons would need more first states than histories can tell; they are adjusted
     * for before.
     */
    private static final int LONGEST_SEASON = 24;

    private static final int EVALUATIONS = 90;

    public static Ets of(String name, String model) {
        return new Ets(name, List.of(EtsModel.of(model).label()));
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        boolean compared = pool.size() > 1
                || pool.stream().noneMatch(model -> EtsModel.of(model).hasSeason());
        if (season > LONGEST_SEASON && compared) {
            Seasonality seasonality = Seasonality.of(values, season);
            return seasonality.restore(forecast(seasonality.remove(values), 1, horizon), values.length);
        }
        boolean seasonal = season > 1 && values.length >= 2 * season + 3;
        boolean positive = Arrays.stream(values).min().orElse(0) > 0;
        EtsFit best = null;
        for (String entry : pool) {
            EtsModel model = EtsModel.of(entry);
            if (model.hasSeason() && !seasonal || model.needsPositiveValues() && !positive) {
                continue;
            }
            EtsFit fit = EtsFit.quick(model, values, season, EVALUATIONS);
            if (best == null || fit.aicc < best.aicc) {
                best = fit;
            }
        }
        return best == null
                ? Ses.ESTIMATED.forecast(values, season, horizon)
                : best.run.forecast(values.length, horizon);
    }
}
