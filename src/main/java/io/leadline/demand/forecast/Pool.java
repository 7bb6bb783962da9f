package io.leadline.demand.forecast;

import io.leadline.demand.forecast.Past.HeldOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What many histories teach about each of them: which route forecasts their pattern best, how to mix level estimates, and
 * how far quantiles must be corrected. All of it is learned inside the histories: the last steps are held out, forecast
 * from what came before, and compared.
 *
 * @param steps correction of the quantiles of single steps, by pattern
 * @param sums correction of the quantiles of sums, by pattern
 * @param beginners what is expected of histories too young for a pattern
 */
public record Pool(
        Map<DemandPattern, Route> routes,
        Map<DemandPattern, Calibration> steps,
        Map<DemandPattern, Calibration> sums,
        Beginners beginners) {

    /** Nothing learned. */
    public static final Pool NONE = new Pool(Map.of(), Map.of(), Map.of(), Beginners.UNKNOWN);

    private static final int FEWEST_TO_COMPARE = 30;
    private static final int MOST_TO_COMPARE = 250;
    private static final int MOST_TO_CALIBRATE = 500;

    /** Held-out stretches per history: a single one would take the mood of one month for the rule. */
    private static final int STRETCHES = 3;

    /** The fewer the histories, the more stretches are affordable, and the better is known how stretches differ. */
    private static final int MOST_STRETCHES = 8;

    private static final int CALIBRATING_FORECASTS = 2400;

    /** Part of a history that has to come before a held-out stretch whose steps are to tell how far steps are off. */
    private static final double LEAST_PART_KNOWN = 2.0 / 3;

    private static final double[] SHARES = {0, 0.5, 1};

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
        List<Prepared> prepared = new ArrayList<>();
        List<Past> all = new ArrayList<>();
        Map<DemandPattern, List<Prepared>> byPattern = new EnumMap<>(DemandPattern.class);
        for (Series one : series) {
            Prepared history = Prepared.of(one);
            prepared.add(history);
            if (history.pattern() != DemandPattern.NONE && history.spares(horizon)) {
                all.add(Past.of(history));
                byPattern
                        .computeIfAbsent(history.pattern(), p -> new ArrayList<>())
                        .add(history);
            }
        }
        Map<DemandPattern, Route> routes = new EnumMap<>(DemandPattern.class);
        Map<DemandPattern, Calibration> steps = new EnumMap<>(DemandPattern.class);
        Map<DemandPattern, Calibration> sums = new EnumMap<>(DemandPattern.class);
        byPattern.forEach((pattern, histories) -> {
            PooledLevel[] levels = levels(pattern, histories, all, horizon);
            List<List<Rehearsal>> stretches = IntStream.range(1, levels.length)
                    .mapToObj(back -> Past.heldOut(all, pattern, back * horizon, horizon, MOST_TO_CALIBRATE).stream()
                            .map(stretch -> new Rehearsal(stretch, horizon))
                            .toList())
                    .toList();
            Route route = route(pattern, histories, stretches, levels, horizon);
            routes.put(pattern, route);
            List<double[]> ofSteps = new ArrayList<>();
            List<double[]> ofSums = new ArrayList<>();
            for (int back = 1; back < levels.length; back++) {
                Route then = new Route(route.share(), levels[back], route.evidence());
                double[][] observed = observed(stretches.get(back - 1), then, back, horizon);
                ofSteps.add(observed[0]);
                ofSums.add(observed[1]);
            }
            // Shocks that a stretch's steps share move its sums; of single steps each series has had many.
            steps.put(
                    pattern,
                    Calibration.of(
                            ofSteps.stream().flatMapToDouble(Arrays::stream).toArray()));
            sums.put(pattern, Calibration.ofStretches(ofSums));
        });
        return new Pool(routes, steps, sums, Beginners.learn(prepared, horizon));
    }

    /** A level knows no season, and no values below zero. */
    private static boolean flat(List<Prepared> histories) {
        return histories.stream().allMatch(h -> h.nonNegative() && !h.mayShowSeason());
    }

    /** Levels as they could be learned before each held-out stretch; the first from everything that is known. */
    private static PooledLevel[] levels(DemandPattern pattern, List<Prepared> histories, List<Past> all, int horizon) {
        boolean learned = histories.size() >= FEWEST_TO_COMPARE && (flat(histories) || pattern.slow());
        int stretches = Math.clamp(CALIBRATING_FORECASTS / histories.size(), STRETCHES, MOST_STRETCHES);
        return IntStream.rangeClosed(0, stretches)
                .parallel()
                .mapToObj(
                        back -> learned ? PooledLevel.learn(all, pattern, back * horizon, horizon) : PooledLevel.EQUAL)
                .toArray(PooledLevel[]::new);
    }

    private static Route route(
            DemandPattern pattern,
            List<Prepared> histories,
            List<List<Rehearsal>> stretches,
            PooledLevel[] levels,
            int horizon) {
        Route usual = Route.usual(pattern);
        boolean flat = flat(histories);
        boolean compared = histories.size() >= FEWEST_TO_COMPARE && (flat || pattern.slow());
        if (!usual.combines() && !compared) {
            return usual;
        }
        List<List<Rehearsal>> last = stretches.stream()
                .limit(STRETCHES)
                .map(stretch -> every(stretch, MOST_TO_COMPARE))
                .toList();
        Evidence evidence = Evidence.sum(last.stream().map(Rehearsal::evidence).toList());
        if (!compared) {
            return new Route(usual.share(), usual.level(), evidence);
        }
        // Sales in single units and bulk orders: neither a trend nor a level alone is trusted without proof.
        double expected = flat && !pattern.slow() ? 0.5 : usual.share();
        double best = expected;
        double least = Double.POSITIVE_INFINITY;
        for (double share : shares(expected)) {
            double error = 0;
            int count = 0;
            for (int back = 1; back <= STRETCHES; back++) {
                List<Rehearsal> stretch = last.get(back - 1);
                error += meanError(stretch, new Route(share, levels[back], evidence), horizon) * stretch.size();
                count += stretch.size();
            }
            error *= (share == expected ? 1 - MARGIN : 1) / Math.max(1, count);
            if (error < least) {
                best = share;
                least = error;
            }
        }
        return new Route(best, levels[0], evidence);
    }

    private static List<Rehearsal> every(List<Rehearsal> all, int most) {
        int every = Math.max(1, (all.size() + most - 1) / most);
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** The expected share first. */
    private static double[] shares(double expected) {
        return DoubleStream.concat(
                        DoubleStream.of(expected), Arrays.stream(SHARES).filter(share -> share != expected))
                .toArray();
    }

    /** Mean over held-out stretches of the root mean squared error, each in its history's own scale. */
    private static double meanError(List<Rehearsal> stretches, Route route, int horizon) {
        return stretches.parallelStream()
                .mapToDouble(one -> {
                    HeldOut stretch = one.stretch;
                    double scale = SeasonalNaive.meanSquare(stretch.known().values(), 1);
                    if (!(scale > 0)) {
                        return 0;
                    }
                    double[] mean = one.mean(route);
                    double sum = 0;
                    for (int h = 0; h < horizon; h++) {
                        double error = mean[h] - stretch.actual()[h];
                        sum += error * error;
                    }
                    return Math.sqrt(sum / horizon / scale);
                })
                .average()
                .orElse(0);
    }

    /**
     * Where held-out steps, and their sums, came to lie in the uncorrected distributions. Where a season has to be learned
     * first, steps forecast from much less than is known today would tell of larger errors than today's.
     */
    private static double[][] observed(List<Rehearsal> stretches, Route route, int back, int horizon) {
        double[][] steps = new double[stretches.size()][];
        double[][] sums = new double[stretches.size()][];
        IntStream.range(0, steps.length).parallel().forEach(i -> {
            HeldOut stretch = stretches.get(i).stretch;
            StepSpread spread = StepSpread.of(stretch.known(), route, Calibration.NONE, Calibration.NONE, horizon);
            double[] mean = stretches.get(i).mean(route);
            int known = stretch.known().length();
            boolean enough = !stretch.known().seasonal() || known >= LEAST_PART_KNOWN * (known + back * horizon);
            steps[i] = enough ? spread.stepProbabilities(mean, stretch.actual()) : new double[0];
            sums[i] = spread.sumProbabilities(mean, stretch.actual());
        });
        return new double[][] {flat(steps), flat(sums)};
    }

    private static double[] flat(double[][] parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }
}
