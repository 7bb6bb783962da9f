package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a history's own last stretches tell about the methods considered, forecast from what came before each.
 *
 * @param candidates their errors, the best first; empty where the history is too short
 * @param evidence for their weights in the combination
 */
record OwnPast(List<Choice.Candidate> candidates, Evidence evidence) {

    private static final OwnPast UNKNOWN = new OwnPast(List.of(), Evidence.NONE);

    /** Where a season may show, methods differ much, and a single stretch decides little. */
    private static final int SEASONAL_STRETCHES = 3;

    private static final String NAIVE = "naive";

    static OwnPast of(Prepared history, Route route, int horizon) {
        int held = Math.min(horizon, Math.max(1, history.length() / 4));
        int most = route.combines() && history.seasonal() ? SEASONAL_STRETCHES : 1;
        List<Evidence> evidence = new ArrayList<>();
        Map<String, double[]> errors = new LinkedHashMap<>();
        for (int back = 1; back <= most && known(history, back, held); back++) {
            Prepared known = history.without(back * held);
            int from = history.length() - back * held;
            double[] actual = Arrays.copyOfRange(history.values(), from, from + held);
            Map<String, double[]> paths = route.paths(known, held);
            double ofNaive = Evidence.meanAbsoluteError(new Naive().forecast(known.values(), 1, held), actual);
            paths.forEach((name, path) -> {
                double[] sums = errors.computeIfAbsent(name, n -> new double[2]);
                sums[0] += Evidence.meanAbsoluteError(path, actual);
                sums[1] += ofNaive;
            });
            if (route.combines()) {
                paths.keySet().removeAll(List.of(route.method(), route.level().name()));
                evidence.add(Evidence.of(paths, actual));
            }
        }
        Evidence own = Evidence.sum(evidence);
        return errors.isEmpty() ? UNKNOWN : new OwnPast(candidates(route, errors, own), own);
    }

    /** Whether a stretch can be held out so many horizons before the end, and be told about by all methods. */
    private static boolean known(Prepared history, int back, int held) {
        if (!history.spares(back * held)) {
            return false;
        }
        Prepared known = history.without(back * held);
        return known.pattern() != DemandPattern.NONE
                && known.length() >= Beginners.YOUNG_STEPS
                && (back == 1 || known.seasonal());
    }

    /** @param errors of each method, and of the naive forecast on the same steps */
    private static List<Choice.Candidate> candidates(Route route, Map<String, double[]> errors, Evidence own) {
        List<String> parts = errors.keySet().stream()
                .filter(name -> route.combines()
                        && !name.equals(route.method())
                        && !name.equals(route.level().name()))
                .toList();
        double[] weights = Evidence.weights(parts, own, route.evidence());
        List<Choice.Candidate> candidates = new ArrayList<>();
        double naive = 0;
        for (Map.Entry<String, double[]> one : errors.entrySet()) {
            String name = one.getKey();
            double[] sums = one.getValue();
            int part = parts.indexOf(name);
            double weight = part >= 0
                    ? route.share() * weights[part]
                    : name.equals(route.level().name()) ? 1 - route.share() : 0;
            candidates.add(new Choice.Candidate(name, sums[1] > 0 ? sums[0] / sums[1] : Double.NaN, weight));
            naive = Math.max(naive, sums[1]);
        }
        candidates.add(new Choice.Candidate(NAIVE, naive > 0 ? 1 : Double.NaN, 0));
        candidates.sort(Comparator.comparingDouble(Choice.Candidate::error));
        return List.copyOf(candidates);
    }
}
