package io.leadline.demand.forecast;

/**
 * The Theta family (Assimakopoulos and Nikolopoulos 2000; Fiorucci et al. 2016): a straight line and a smoothed level
 * together, on seasonally adjusted values. With w = 1 − 1/θ and the line A + B·t through the values,
 *
 * <pre>
 * expected(t)  = level(t−1) + w · { (1−α)^(t−1) · A + [1 − (1−α)^t] / α · B }
 * level(t)     = level(t−1) + α · (value(t) − level(t−1))
 * </pre>
 *
 * Standard (θ = 2) and optimised θ; static line over the whole history, or dynamic: the line is fitted again at each
 * step to the values so far. For a given α the errors are linear in the first level and in w, so only α is searched.
 *
 * @param optimised true = θ is estimated, false = θ is 2
 * @param dynamic true = the line is updated at every step
 */
public record Theta(String name, boolean optimised, boolean dynamic) implements Forecaster {

    public static final Theta STM = new Theta("stm", false, false);
    public static final Theta OTM = new Theta("otm", true, false);
    public static final Theta DSTM = new Theta("dstm", false, true);
    public static final Theta DOTM = new Theta("dotm", true, true);

    private static final double LEAST_ALPHA = 0.1;
    private static final double MOST_ALPHA = 0.99;
    private static final int SHORTEST = 4;

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        Seasonality seasonality = Seasonality.of(values, season);
        double[] adjusted = seasonality.remove(values);
        return seasonality.restore(forecastAdjusted(adjusted, horizon), values.length);
    }

    double[] forecastAdjusted(double[] values, int horizon) {
        if (values.length < SHORTEST) {
            return new Drift().forecast(values, 1, horizon);
        }
        ThetaLine line = new ThetaLine(values, dynamic);
        double weight = optimised ? Double.NaN : 0.5;
        double alpha =
                GoldenSection.minimise(a -> line.fit(a, weight).squaredError(), LEAST_ALPHA, MOST_ALPHA, 7, 0.005);
        ThetaLine.Fit fit = line.fit(alpha, weight);
        return line.forecast(alpha, fit.start(), fit.weight(), horizon);
    }

    /** The forecast with given parameters, nothing estimated. */
    static double[] fixed(double[] values, boolean dynamic, double start, double alpha, double theta, int horizon) {
        return new ThetaLine(values, dynamic).forecast(alpha, start, 1 - 1 / theta, horizon);
    }
}
