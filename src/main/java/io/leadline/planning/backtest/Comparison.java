package io.leadline.planning.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Policies side by side over the same items, days and seeds. */
public final class Comparison {

    private Comparison() {}

    /**
     * One policy over one scope.
     *
     * @param scope {@code all}, {@code class:A}, {@code supplier:S01}
     * @param bySeed one result per seed
     */
    public record Row(String policy, String scope, List<ReplayFigures> bySeed) {

        /** Mean over the seeds, and half the width of its 95 % interval. */
        public double[] estimate(java.util.function.ToDoubleFunction<ReplayFigures> figure) {
            double[] values = bySeed.stream().mapToDouble(figure).toArray();
            double mean = java.util.Arrays.stream(values).average().orElse(Double.NaN);
            double squares = java.util.Arrays.stream(values)
                    .map(v -> (v - mean) * (v - mean))
                    .sum();
            double half = values.length < 2 ? 0 : 1.96 * Math.sqrt(squares / (values.length - 1) / values.length);
            return new double[] {mean, half};
        }
    }

    /** @return rows by scope and policy; every item counts in all, in its ABC class and for its supplier */
    public static List<Row> run(Replay replay, List<ReplayItem> items, List<ReplayRule> rules, int seeds) {
        List<Row> rows = new ArrayList<>();
        for (ReplayRule rule : rules) {
            Map<String, ReplayFigures[]> scopes = new TreeMap<>();
            for (int s = 0; s < seeds; s++) {
                int seed = s;
                List<ReplayFigures> results = IntStream.range(0, items.size())
                        .parallel()
                        .mapToObj(i -> replay.run(items.get(i), rule, seed + 1))
                        .toList();
                for (int i = 0; i < results.size(); i++) {
                    ReplayItem item = items.get(i);
                    for (String scope : List.of(
                            "all",
                            "class:" + item.demandClass().value(),
                            "supplier:" + item.terms().supplierId())) {
                        ReplayFigures[] sums = scopes.computeIfAbsent(scope, x -> new ReplayFigures[seeds]);
                        sums[seed] = sums[seed] == null ? results.get(i) : sums[seed].plus(results.get(i));
                    }
                }
            }
            scopes.forEach((scope, sums) -> rows.add(new Row(rule.name(), scope, List.of(sums))));
        }
        rows.sort(java.util.Comparator.comparing(Row::scope));
        return rows;
    }
}
