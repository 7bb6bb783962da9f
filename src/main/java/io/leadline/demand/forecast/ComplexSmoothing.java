package io.leadline.demand.forecast;

/**
 * Complex exponential smoothing (Svetunkov, Kourentzes and Ord 2022): level and the information hidden in past errors are
 * smoothed together as one complex number, which glides between level and trend behaviour without a choice of model.
 *
 * <pre>
 * level(t) = level(t−1) − (1−α₁) · hidden(t−1) + (α₀−α₁) · error(t)
 * hidden(t) = level(t−1) + (1−α₀) · hidden(t−1) + (α₀+α₁) · error(t),   expected(t) = level(t−1)
 * </pre>
 *
 * Runs on seasonally adjusted values. Both first states enter linearly and follow by least squares.
 */
public final class ComplexSmoothing implements Forecaster {

    private static final int SHORTEST = 6;
    private static final int EVALUATIONS = 90;

    @Override
    public String name() {
        return "ces";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        Seasonality seasonality = Seasonality.of(values, season);
        return seasonality.restore(forecastAdjusted(seasonality.remove(values), horizon), values.length);
    }

    static double[] forecastAdjusted(double[] values, int horizon) {
        if (values.length < SHORTEST) {
            return Ses.ESTIMATED.forecast(values, 1, horizon);
        }
        double[] best = new NelderMead(EVALUATIONS, 1e-6)
                .minimise(
                        x -> stable(x[0], x[1]) ? fit(values, x[0], x[1])[0] : Double.POSITIVE_INFINITY,
                        new double[] {1.3, 1});
        double[] fit = fit(values, best[0], best[1]);
        double level = fit[1];
        double hidden = fit[2];
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = level;
            double before = level;
            level = before - (1 - best[1]) * hidden;
            hidden = before + (1 - best[0]) * hidden;
        }
        return mean;
    }

    /** The region in which past errors fade out. */
    private static boolean stable(double a0, double a1) {
        return square(a0 - 2.5) + square(a1) > 1.25
                && square(a0 - 0.5) + square(a1 - 1) > 0.25
                && square(a0 - 1.5) + square(a1 - 0.5) < 1.5;
    }

    private static double square(double x) {
        return x * x;
    }

    /** Squared error, last level, last hidden state for the best first states. */
    private static double[] fit(double[] values, double a0, double a1) {
        // State from zero, and the responses (level, hidden) to a unit first level and a unit first hidden state.
        double l = 0;
        double c = 0;
        double l1 = 1;
        double c1 = 0;
        double l2 = 0;
        double c2 = 1;
        double ee = 0;
        double e1 = 0;
        double e2 = 0;
        double s11 = 0;
        double s12 = 0;
        double s22 = 0;
        double g = a0 - a1;
        double k = a0 + a1;
        for (double value : values) {
            double error = value - l;
            ee += error * error;
            e1 += error * l1;
            e2 += error * l2;
            s11 += l1 * l1;
            s12 += l1 * l2;
            s22 += l2 * l2;
            double before = l;
            l = before - (1 - a1) * c + g * error;
            c = before + (1 - a0) * c + k * error;
            before = l1;
            l1 = before - (1 - a1) * c1 - g * before;
            c1 = before + (1 - a0) * c1 - k * before;
            before = l2;
            l2 = before - (1 - a1) * c2 - g * before;
            c2 = before + (1 - a0) * c2 - k * before;
        }
        double determinant = s11 * s22 - s12 * s12;
        double x1;
        double x2 = 0;
        if (determinant > 1e-10 * s11 * s22) {
            x1 = (e1 * s22 - e2 * s12) / determinant;
            x2 = (e2 * s11 - e1 * s12) / determinant;
        } else {
            x1 = e1 / s11;
        }
        return new double[] {ee - x1 * e1 - x2 * e2, l + x1 * l1 + x2 * l2, c + x1 * c1 + x2 * c2};
    }
}
