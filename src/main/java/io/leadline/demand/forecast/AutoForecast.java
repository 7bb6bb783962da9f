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
        int open = Math.max(1, history.open().among(horizon));
        return history.open().spread(choose(history, open, levels, pool), horizon);
    }

    private static Forecast choose(Prepared history, int horizon, double[] levels, Pool pool) {
        if (history.pattern() == DemandPattern.NONE) {
            Choice choice = new Choice("zero", DemandPattern.NONE, Choice.Reason.NO_DEMAND, List.of());
            return young(history, pool.beginners().unsold(), 1, horizon, levels, choice);
        }
        if (history.length() < SHORTEST_FOR_A_CHOICE) {
            Choice choice = new Choice("mean", history.pattern(), Choice.Reason.SHORT_HISTORY, List.of());
            double mean = Sums.mean(history.values());
            return young(history, pool.beginners().young(), mean, horizon, levels, choice);
        }
        Ended ended = history.nonNegative() ? Ended.of(history.values()) : new Ended(1, 0);
        if (ended.ended()) {
            Choice choice = new Choice("ended", history.pattern(), Choice.Reason.ENDED, List.of());
            return few(ended.goesOn() * ended.level(), horizon, levels, choice);
        }
        RegularOrders orders = RegularOrders.of(history.values());
        if (history.pattern().slow() && orders.regular()) {
            return regular(history, orders, horizon, levels);
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
        Prepared history = Prepared.ofAllSteps(series);
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
        List<Band> bands = bands(levels, mean, (p, h) -> steps.quantile(p, mean[h], 1));
        return new Forecast(choice.method(), mean, bands, group.ofSums(history.whole()), choice);
    }

    /** Next to nothing, in whole units. */
    private static Forecast few(double level, int horizon, double[] levels, Choice choice) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, level);
        CountSpread units = new CountSpread(1, new int[] {1}, new double[] {0}, true, Calibration.NONE);
        List<Band> bands = bands(levels, mean, (p, h) -> units.quantile(p, mean[h], 1));
        return new Forecast(choice.method(), mean, bands, units, choice);
    }

    private static Forecast regular(Prepared history, RegularOrders orders, int horizon, double[] levels) {
        double[] chances = orders.chances(horizon);
        double[] mean = Arrays.stream(chances).map(c -> c * orders.size()).toArray();
        List<Choice.Candidate> alone = List.of(new Choice.Candidate(RegularOrders.NAME, Double.NaN, 1));
        Choice choice = new Choice(RegularOrders.NAME, history.pattern(), Choice.Reason.REGULAR, alone);
        List<Band> bands = bands(levels, mean, (p, h) -> orders.quantile(p, chances[h]));
        return new Forecast(choice.method(), mean, bands, orders.sums(), choice);
    }

    /** Quantile with probability p of the step, 0 = next. */
    private interface StepQuantile {
        double at(double p, int step);
    }

    /** A mean beyond its quantiles, as of an order that comes once in a hundred steps, widens the interval to itself. */
    private static List<Band> bands(double[] levels, double[] mean, StepQuantile quantile) {
        int horizon = mean.length;
        return Arrays.stream(levels)
                .mapToObj(level -> {
                    double[] lower = new double[horizon];
                    double[] upper = new double[horizon];
                    Arrays.setAll(lower, h -> Math.min(mean[h], quantile.at(0.5 - level / 200, h)));
                    Arrays.setAll(upper, h -> Math.max(mean[h], quantile.at(0.5 + level / 200, h)));
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
        List<Band> bands = bands(levels, mean, (p, h) -> spread.stepQuantile(p, mean[h], h + 1));
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
