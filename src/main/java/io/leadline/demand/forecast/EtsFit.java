package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Maximum likelihood fit of an ETS model. The smoothing parameters are searched by {@link NelderMead} in the usual
 * region (0 &lt; β &lt; α, 0 &lt; γ &lt; 1 − α, 0.8 ≤ φ ≤ 0.98); first states of linear models follow by least squares at each
 * step of the search, those of the others are heuristic.
 */
final class EtsFit {

    private static final double LEAST = 1e-4;
    private static final double MOST = 1 - 1e-4;

    private final EtsModel model;
    private final double[] values;
    private final int season;
    private final double[] heuristic;
    private final boolean exactStates;
    final EtsRun run;

    /** Corrected Akaike criterion; infinite where there are too few values for the model. */
    final double aicc;

    /**
     * @param exactStates estimate the first states with the parameters where the model is linear, at the cost of one
     *     more run per state
     */
    EtsFit(EtsModel model, double[] values, int season, boolean exactStates, int mostEvaluations) {
        this.model = model;
        this.values = values;
        this.season = season;
        this.exactStates = exactStates && model.linear();
        heuristic = EtsStart.states(model, values, season);
        run = new EtsRun(model, season);
        double[] lower = {LEAST, LEAST, LEAST, 0.8};
        double[] upper = {MOST, MOST, MOST, 0.98};
        double[] start = {0.4, 0.1, 0.1, 0.95};
        double[] step = {0.3, 0.2, 0.2, -0.08};
        int[] used = used();
        NelderMead search = new NelderMead(pick(lower, used), pick(upper, used), mostEvaluations, 1e-8);
        double[] best = search.minimise(this::deviance, pick(start, used), pick(step, used));
        if (mostEvaluations > 300) {
            // A simplex can collapse on the way; the second search from its end costs little and settles the digits.
            best = search.minimise(this::deviance, best, pick(new double[] {-0.1, 0.1, 0.1, -0.02}, used));
        }
        double deviance = deviance(best);
        int n = values.length;
        int k = model.unknowns(season);
        aicc = n - k - 1 <= 0
                ? Double.POSITIVE_INFINITY
                : deviance + 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    /** Variance of the one-step errors, with the degrees of freedom that the parameters and states take. */
    double variance() {
        int taken = model.unknowns(season) - 1 - (model.hasSeason() ? 1 : 0);
        return run.squaredErrors / Math.max(1, values.length - taken);
    }

    private int[] used() {
        int[] all = {0, model.hasTrend() ? 1 : -1, model.hasSeason() ? 2 : -1, model.damped() ? 3 : -1};
        return Arrays.stream(all).filter(i -> i >= 0).toArray();
    }

    private static double[] pick(double[] from, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> from[i]).toArray();
    }

    private double deviance(double[] x) {
        int next = 1;
        run.alpha = x[0];
        run.beta = model.hasTrend() ? Math.max(LEAST, run.alpha * x[next++]) : 0;
        run.gamma = model.hasSeason() ? Math.max(LEAST, (1 - run.alpha) * x[next++]) : 0;
        run.phi = model.damped() ? x[next] : 1;
        run.start(exactStates ? bestStates() : heuristic);
        run.over(values);
        return run.deviance(values.length);
    }

    /** Least squares over the first states: the errors are those from zero states minus the states' own responses. */
    private double[] bestStates() {
        int n = values.length;
        // The last seasonal state is minus the sum of the others, because the level already holds their mean.
        int free = heuristic.length - (model.hasSeason() ? 1 : 0);
        double[][] response = new double[free][n];
        double[] errors = new double[n];
        double[] unit = new double[heuristic.length];
        run.start(unit);
        run.over(values, errors);
        double[] nothing = new double[n];
        for (int k = 0; k < free; k++) {
            Arrays.fill(unit, 0);
            unit[k] = 1;
            if (k >= (model.hasTrend() ? 2 : 1)) {
                unit[heuristic.length - 1] = -1;
            }
            run.start(unit);
            run.over(nothing, response[k]);
        }
        double[][] a = new double[free][free];
        double[] b = new double[free];
        for (int i = 0; i < free; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < n; t++) {
                    sum += response[i][t] * response[j][t];
                }
                a[i][j] = sum;
                a[j][i] = sum;
            }
            for (int t = 0; t < n; t++) {
                b[i] -= response[i][t] * errors[t];
            }
        }
        double[] solved = LeastSquares.solve(a, b, 0);
        if (solved.length == 0) {
            return heuristic;
        }
        double[] states = Arrays.copyOf(solved, heuristic.length);
        if (model.hasSeason()) {
            states[free] = -Sums.between(solved, model.hasTrend() ? 2 : 1, free);
        }
        return states;
    }
}
