package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.List;

/** Forecasts a series with the method that suits it, or with the one asked for, and says why. */
public final class AutoForecast {

    private static final int SHORTEST_FOR_A_CHOICE = Beginners.YOUNG_STEPS;

    private AutoForecast() {}

    /**
     * Chooses the method by pattern, length and, through the pool, by the error on held-out steps.
     *
     * @param levels percentages of the central intervals, e.g. 80 and 95
     */
    public static Forecast choose(Series series, int horizon, double[] levels, Pool pool) {
        Prepared history = Prepared.of(series);
        if (history.pattern() == DemandPattern.NONE) {
            Choice choice = new Choice("zero", DemandPattern.NONE, Choice.Reason.NO_DEMAND, List.of());
            return young(history, pool.beginners().unsold(), 1, horizon, levels, choice);
        }
        if (history.length() < SHORTEST_FOR_A_CHOICE) {
            Choice choice = new Choice("mean", history.pattern(), Choice.Reason.SHORT_HISTORY, List.of());
            double mean = Sums.mean(history.values());
            return young(history, pool.beginners().young(), mean, horizon, levels, choice);
        }
        Route route = pool.route(history.pattern());
        OwnPast past = OwnPast.of(history, route, horizon);
        Choice.Reason reason = past.candidates().isEmpty()
                ? Choice.Reason.SHORT_HISTORY
                : route.combines() ? Choice.Reason.COMBINED : Choice.Reason.SLOW_MOVER;
        if (!route.combines() && !history.pattern().slow()) {
            reason = Choice.Reason.LEAST_ERROR;
        }
        Choice choice = new Choice(route.method(), history.pattern(), reason, past.candidates());
        return spread(history, route, route.mean(history, horizon, past.evidence()), levels, choice, pool);
    }

    /** Forecasts with one method; its intervals come from the history's own past errors. */
    public static Forecast with(Forecaster method, Series series, int horizon, double[] levels, Pool pool) {
        double[] filled = Gaps.fill(series.values(), series.season());
        Prepared history = Prepared.of(series);
        Choice choice = new Choice(method.name(), history.pattern(), Choice.Reason.ASKED_FOR, List.of());
        if (filled.length == 0) {
            return flat(0, horizon, levels, choice);
        }
        double[] mean = method.forecast(filled, series.season(), horizon);
        if (history.length() < 2) {
            return flat(mean[0], horizon, levels, choice);
        }
        return spread(history, pool.route(history.pattern()), mean, levels, choice, pool);
    }

    /** By what became of others as young. */
    private static Forecast young(
            Prepared history, Beginners.Group group, double own, int horizon, double[] levels, Choice choice) {
        boolean likely = history.nonNegative();
        double[] mean = new double[horizon];
        Arrays.fill(mean, (likely ? group.level() : 1) * own);
        if (!likely) {
            return flat(own, horizon, levels, choice);
        }
        CountSpread steps = group.ofSteps(history.whole());
        List<Band> bands = bands(levels, horizon, (p, h) -> steps.quantile(p, mean[h], 1));
        return new Forecast(choice.method(), mean, bands, group.ofSums(history.whole()), choice);
    }

    /** Quantile with probability p of the step, 0 = next. */
    private interface StepQuantile {
        double at(double p, int step);
    }

    private static List<Band> bands(double[] levels, int horizon, StepQuantile quantile) {
        return Arrays.stream(levels)
                .mapToObj(level -> {
                    double[] lower = new double[horizon];
                    double[] upper = new double[horizon];
                    Arrays.setAll(lower, h -> quantile.at(0.5 - level / 200, h));
                    Arrays.setAll(upper, h -> quantile.at(0.5 + level / 200, h));
                    return new Band(level, lower, upper);
                })
                .toList();
    }

    private static Forecast spread(
            Prepared history, Route route, double[] mean, double[] levels, Choice choice, Pool pool) {
        int horizon = mean.length;
        StepSpread spread = StepSpread.of(
                history,
                route,
                pool.stepCalibration(history.pattern()),
                pool.sumCalibration(history.pattern()),
                horizon);
        List<Band> bands = bands(levels, horizon, (p, h) -> spread.stepQuantile(p, mean[h], h + 1));
        return new Forecast(choice.method(), mean, bands, spread.sums(), choice);
    }

    /** The same value for every step, and no spread: nothing is known that could tell one. */
    private static Forecast flat(double value, int horizon, double[] levels, Choice choice) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, value);
        List<Band> bands = Arrays.stream(levels)
                .mapToObj(level -> new Band(level, mean, mean))
                .toList();
        Spread none = new CountSpread(1, new int[] {1}, new double[] {0}, true, Calibration.NONE);
        return new Forecast(choice.method(), mean, bands, none, choice);
    }
}
