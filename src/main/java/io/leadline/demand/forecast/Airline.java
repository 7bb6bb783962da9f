package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Box and Jenkins' airline model, ARIMA (0,1,1)(0,1,1): the step from the last value, compared with the same step a cycle
 * before, is noise of which a part is taken back one step and one cycle later. Both parts follow by least squares. It
 * follows a season that changes, and is hard to beat where one is strong.
 *
 * @param logarithms true = on logarithms, where values are positive: swings grow with the level
 */
record Airline(String name, boolean logarithms) implements Forecaster {

    static final Airline ADDITIVE = new Airline("airline", false);
    static final Airline MULTIPLICATIVE = new Airline("airline-multiplicative", true);

    private static final int EVALUATIONS = 80;
    private static final double MOST_STEP = 0.98;
    private static final double LEAST_CYCLE = -0.5;
    private static final double MOST_CYCLE = 0.95;
    private static final double[] START = {0.4, 0.5};
    private static final double[] FIRST_STEPS = {0.2, 0.2};

    /** Values from which on both parts can be told. */
    static int shortest(int season) {
        return 2 * season + 4;
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        if (season < 2 || values.length < shortest(season)) {
            return new SeasonalNaive().forecast(values, season, horizon);
        }
        if (!logarithms || Arrays.stream(values).anyMatch(v -> v <= 0)) {
            return onValues(values, season, horizon);
        }
        double[] path = onValues(Arrays.stream(values).map(Math::log).toArray(), season, horizon);
        return Arrays.stream(path).map(Math::exp).toArray();
    }

    private static double[] onValues(double[] values, int season, int horizon) {
        int n = values.length;
        double[] steps = new double[n - season - 1];
        for (int i = 0; i < steps.length; i++) {
            int t = i + season + 1;
            steps[i] = values[t] - values[t - 1] - values[t - season] + values[t - season - 1];
        }
        double[] parts = new NelderMead(EVALUATIONS, 1e-5)
                .minimise(
                        p -> inside(p) ? errors(steps, p, season, new double[steps.length]) : Double.POSITIVE_INFINITY,
                        START,
                        FIRST_STEPS);
        // The expected errors to come are zero.
        double[] errors = new double[steps.length + horizon];
        errors(steps, parts, season, errors);
        double[] path = Arrays.copyOf(values, n + horizon);
        for (int h = 0; h < horizon; h++) {
            int t = n + h;
            path[t] = takenBack(errors, steps.length + h, parts, season)
                    + path[t - 1]
                    + path[t - season]
                    - path[t - season - 1];
        }
        return Arrays.copyOfRange(path, n, n + horizon);
    }

    private static boolean inside(double[] parts) {
        return Math.abs(parts[0]) < MOST_STEP && parts[1] > LEAST_CYCLE && parts[1] < MOST_CYCLE;
    }

    /** Sum of the squared errors, which are left in the last argument. */
    private static double errors(double[] steps, double[] parts, int season, double[] errors) {
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            errors[i] = steps[i] - takenBack(errors, i, parts, season);
            sum += errors[i] * errors[i];
        }
        return sum;
    }

    private static double takenBack(double[] errors, int i, double[] parts, int season) {
        double back = i > 0 ? -parts[0] * errors[i - 1] : 0;
        back -= i >= season ? parts[1] * errors[i - season] : 0;
        return back + (i > season ? parts[0] * parts[1] * errors[i - season - 1] : 0);
    }
}
