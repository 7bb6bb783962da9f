package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What many histories teach about each of them: which route forecasts their pattern best, how to mix level estimates, and
 * how far quantiles must be corrected. All of it is learned inside the histories: the last steps are held out, forecast
 * from what came before, and compared.
 *
 * @param steps correction of the quantiles of single steps, by pattern
 * @param sums correction of the quantiles of sums, by pattern
 */
public record Pool(
        Map<DemandPattern, Route> routes, Map<DemandPattern, Calibration> steps, Map<DemandPattern, Calibration> sums) {

    /** Nothing learned. */
    public static final Pool NONE = new Pool(Map.of(), Map.of(), Map.of());

    private static final int FEWEST_TO_COMPARE = 30;
    private static final int MOST_TO_COMPARE = 400;
    private static final int MOST_TO_CALIBRATE = 2000;

    /** A route other than the usual has to be better by this part. */
    private static final double MARGIN = 0.02;

    Route route(DemandPattern pattern) {
        return routes.getOrDefault(pattern, Route.usual(pattern));
    }

    Calibration stepCalibration(DemandPattern pattern) {
        return steps.getOrDefault(pattern, Calibration.NONE);
    }

    Calibration sumCalibration(DemandPattern pattern) {
        return sums.getOrDefault(pattern, Calibration.NONE);
    }

    /** Learns from series of equal steps; uses all processors. */
    public static Pool learn(List<Series> series, int horizon) {
        Map<DemandPattern, List<Prepared>> byPattern = new EnumMap<>(DemandPattern.class);
        for (Series one : series) {
            Prepared history = Prepared.of(one);
            if (history.pattern() != DemandPattern.NONE && history.spares(horizon)) {
                byPattern.computeIfAbsent(history.pattern(), p -> new ArrayList<>()).add(history);
            }
        }
        Map<DemandPattern, Route> routes = new EnumMap<>(DemandPattern.class);
        Map<DemandPattern, Calibration> steps = new EnumMap<>(DemandPattern.class);
        Map<DemandPattern, Calibration> sums = new EnumMap<>(DemandPattern.class);
        byPattern.forEach((pattern, histories) -> {
            routes.put(pattern, route(pattern, histories, horizon));
            List<Prepared> sample = sample(histories, MOST_TO_CALIBRATE);
            double[][] observed = observed(sample, routes.get(pattern), horizon);
            steps.put(pattern, Calibration.of(observed[0]));
            sums.put(pattern, Calibration.of(observed[1]));
        });
        return new Pool(routes, steps, sums);
    }

    private static Route route(DemandPattern pattern, List<Prepared> histories, int horizon) {
        Route usual = Route.usual(pattern);
        boolean nonNegative = histories.stream().allMatch(Prepared::nonNegative);
        if (histories.size() < FEWEST_TO_COMPARE || !nonNegative) {
            return usual;
        }
        List<double[]> known =
                histories.stream().map(h -> h.without(horizon).values()).toList();
        Route learned = new Route(false, PooledLevel.learn(known, horizon));
        List<Prepared> sample = sample(histories, MOST_TO_COMPARE);
        double byLevel = meanError(sample, learned, horizon);
        double byCombination = meanError(sample, new Route(true, PooledLevel.EQUAL), horizon);
        boolean combination = usual.combination()
                ? byCombination * (1 - MARGIN) <= byLevel
                : byCombination <= byLevel * (1 - MARGIN);
        List<double[]> all = histories.stream().map(Prepared::values).toList();
        return new Route(combination, combination ? PooledLevel.EQUAL : PooledLevel.learn(all, horizon));
    }

    /** Mean over the histories of the root mean squared error of the held-out steps, each in its own scale. */
    private static double meanError(List<Prepared> histories, Route route, int horizon) {
        return IntStream.range(0, histories.size())
                .parallel()
                .mapToDouble(i -> {
                    Prepared history = histories.get(i);
                    Prepared known = history.without(horizon);
                    double scale = known.length() < 4 ? 0 : SeasonalNaive.meanSquare(known.values(), 1);
                    if (!(scale > 0)) {
                        return 0;
                    }
                    double[] mean = route.mean(known, horizon);
                    double sum = 0;
                    for (int h = 0; h < horizon; h++) {
                        double error = mean[h] - history.values()[history.length() - horizon + h];
                        sum += error * error;
                    }
                    return Math.sqrt(sum / horizon / scale);
                })
                .average()
                .orElse(0);
    }

    /** Where held-out steps, and their sums, came to lie in the uncorrected distributions. */
    private static double[][] observed(List<Prepared> histories, Route route, int horizon) {
        double[][] steps = new double[histories.size()][];
        double[][] sums = new double[histories.size()][];
        IntStream.range(0, histories.size()).parallel().forEach(i -> {
            Prepared history = histories.get(i);
            Prepared known = history.without(horizon);
            steps[i] = new double[0];
            sums[i] = new double[0];
            if (known.length() >= 4) {
                double[] actual = Arrays.copyOfRange(
                        history.values(), history.length() - horizon, history.length());
                StepSpread spread = StepSpread.of(known, route, Calibration.NONE, Calibration.NONE, horizon);
                steps[i] = spread.stepProbabilities(route.mean(known, horizon), actual);
                sums[i] = spread.sumProbabilities(route.mean(known, horizon), actual);
            }
        });
        return new double[][] {flat(steps), flat(sums)};
    }

    private static double[] flat(double[][] parts) {
        return Arrays.stream(parts)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static List<Prepared> sample(List<Prepared> histories, int most) {
        int every = (histories.size() + most - 1) / most;
        return IntStream.range(0, histories.size())
                .filter(i -> i % every == 0)
                .mapToObj(histories::get)
                .toList();
    }
}
