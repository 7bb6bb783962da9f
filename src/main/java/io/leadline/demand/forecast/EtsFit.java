package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Fit of an ETS model by {@link NelderMead} in the usual region 0 &lt; β &lt; α, 0 &lt; γ &lt; 1 − α, 0.8 ≤ φ ≤ 0.98. Either all
 * is searched, parameters and first states (the textbook way, for single series), or the parameters alone with the
 * first states of {@link EtsStart} (for many series: a tenth of the time, and hardly worse where there are enough values).
 */
final class EtsFit {

    static final double LEAST = 1e-4;
    static final double MOST = 1 - 1e-4;
    static final double LEAST_PHI = 0.8;
    static final double MOST_PHI = 0.98;

    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /** What the search makes small. */
    enum Criterion {
        LIKELIHOOD,
        SQUARED_ERROR
    }

    private final EtsModel model;
    private final double[] values;
    private final int season;
    private final double[] states;
    private final int parameters;
    private final boolean statesToo;
    private final Criterion criterion;

    /** The model after the last value, with the parameters found. */
    final EtsRun run;

    /** Corrected Akaike criterion; infinite where there are too few values for the model. */
    final double aicc;

    private EtsFit(
            EtsModel model,
            double[] values,
            int season,
            boolean statesToo,
            Criterion criterion,
            int mostEvaluations,
            int searches) {
        this.model = model;
        this.values = values;
        this.season = model.hasSeason() ? season : 1;
        this.statesToo = statesToo;
        this.criterion = criterion;
        states = EtsStart.states(model, values, season);
        run = new EtsRun(model, season);
        double[] start = EtsStart.parameters(model, season);
        parameters = start.length;
        if (statesToo) {
            // The oldest seasonal state follows from the others, because the level already holds their mean.
            int free = states.length - (model.hasSeason() ? 1 : 0);
            start = Arrays.copyOf(start, parameters + free);
            System.arraycopy(states, 0, start, parameters, free);
        }
        NelderMead search = new NelderMead(mostEvaluations, statesToo ? TOLERANCE : 1e-5);
        double[] best = search.minimise(this::value, start);
        double bestValue = search.best;
        for (int i = 1; i < searches; i++) {
            // Further searches go on from the best point, and in turn from gains near zero, where nothing is smoothed:
            // both are valleys that a single search misses.
            double[] from = i % 2 == 1 ? unsmoothed(best) : best;
            double[] found = search.minimise(this::value, from, relativeSteps(from));
            if (search.best < bestValue) {
                best = found;
                bestValue = search.best;
            }
        }
        value(best);
        int n = values.length;
        int k = model.unknowns(season);
        aicc = n - k - 1 <= 0 ? Double.POSITIVE_INFINITY : run.deviance(n) + 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    /** Parameters and first states together. */
    static EtsFit full(EtsModel model, double[] values, int season, Criterion criterion, int searches) {
        return new EtsFit(model, values, season, true, criterion, 2000, searches);
    }

    /** Parameters alone. */
    static EtsFit quick(EtsModel model, double[] values, int season, int mostEvaluations) {
        return new EtsFit(model, values, season, false, Criterion.LIKELIHOOD, mostEvaluations, 1);
    }

    private double[] unsmoothed(double[] point) {
        double[] from = point.clone();
        int gains = parameters - (model.damped() ? 1 : 0);
        for (int k = 0; k < gains; k++) {
            from[k] = k == 1 && model.hasTrend() ? 1.5 * LEAST : 2 * LEAST;
        }
        return from;
    }

    private static double[] relativeSteps(double[] point) {
        return Arrays.stream(point).map(x -> 0.1 * Math.abs(x) + LEAST).toArray();
    }

    /** Variance of the one-step errors, with the degrees of freedom that the parameters and states take. */
    double variance() {
        int taken = model.unknowns(season) - 1;
        return run.squaredErrors / Math.max(1, values.length - taken);
    }

    private double value(double[] x) {
        int next = 0;
        run.alpha = x[next++];
        run.beta = model.hasTrend() ? x[next++] : 0;
        run.gamma = model.hasSeason() ? x[next++] : 0;
        run.phi = model.damped() ? x[next] : 1;
        if (outside()) {
            return Double.POSITIVE_INFINITY;
        }
        if (statesToo) {
            System.arraycopy(x, parameters, states, 0, x.length - parameters);
            if (model.hasSeason()) {
                boolean multiplicative = model.season() == EtsModel.Part.MULTIPLICATIVE;
                int first = model.hasTrend() ? 2 : 1;
                double rest = (multiplicative ? season : 0) - Sums.between(states, first, first + season - 1);
                states[states.length - 1] = rest;
                if (multiplicative && Arrays.stream(states).skip(first).min().orElse(1) < 0) {
                    return Double.POSITIVE_INFINITY;
                }
            }
        }
        run.start(states);
        run.over(values);
        return criterion == Criterion.LIKELIHOOD ? run.deviance(values.length) : run.squaredErrors / values.length;
    }

    private boolean outside() {
        return run.alpha < LEAST
                || run.alpha > MOST
                || model.hasTrend() && (run.beta < LEAST || run.beta > run.alpha)
                || model.hasSeason() && (run.gamma < LEAST || run.gamma > 1 - run.alpha)
                || model.damped() && (run.phi < LEAST_PHI || run.phi > MOST_PHI);
    }
}
