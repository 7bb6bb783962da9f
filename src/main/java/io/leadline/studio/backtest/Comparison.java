package io.leadline.studio.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** Policies side by side over the same items, days and seeds. */
public final class Comparison {

    /** The row of what the company really ordered. */
    public static final String WHAT_YOU_DID = "what you did";

    public static final String ALL = "all";

    private Comparison() {}

    /**
     * One policy over one scope.
     *
     * @param scope {@code all}, {@code class:A}, {@code supplier:S01}
     * @param bySeed one result per seed; a single one for what was really ordered
     */
    public record Row(String policy, String scope, List<ReplayFigures> bySeed) {

        public Row {
            bySeed = List.copyOf(bySeed);
        }

        /** Mean over the seeds, and half the width of its 95 % interval by Student's law; 0 with a single seed. */
        public double[] estimate(ToDoubleFunction<ReplayFigures> figure) {
            double[] values = bySeed.stream().mapToDouble(figure).toArray();
            int n = values.length;
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double squares =
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            double half = n < 2
                    ? 0
                    : TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * Math.sqrt(squares / (n - 1) / n);
            return new double[] {mean, half};
        }

        public double mean(ToDoubleFunction<ReplayFigures> figure) {
            return estimate(figure)[0];
        }

        private Row plus(Row other) {
            return new Row(
                    policy,
                    scope,
                    IntStream.range(0, Math.max(bySeed.size(), other.bySeed.size()))
                            .mapToObj(s -> bySeed.get(s).plus(other.bySeed.get(s)))
                            .toList());
        }
    }

    /**
     * Replays every item under every policy, and what was really ordered of the items whose purchases are known.
     *
     * @return rows by scope and policy; every item counts in all, in its ABC class and for its preferred supplier. The rows
     *     of what was really ordered hold the items whose purchases are known, and are missing where there is none
     */
    public static List<Row> run(Replay replay, List<ReplayItem> items, List<ReplayRule> rules, int seeds) {
        List<List<Row>> all = IntStream.range(0, items.size())
                .parallel()
                .mapToObj(i -> of(replay, items.get(i), rules, seeds))
                .toList();
        return merged(all);
    }

    private static List<Row> of(Replay replay, ReplayItem item, List<ReplayRule> rules, int seeds) {
        List<Row> rows = new ArrayList<>();
        for (ReplayRule rule : rules) {
            List<ReplayFigures> bySeed = IntStream.rangeClosed(1, seeds)
                    .mapToObj(seed -> replay.run(item, rule, seed))
                    .toList();
            scopes(item).forEach(scope -> rows.add(new Row(rule.name(), scope, bySeed)));
        }
        if (replay.known(item)) {
            List<ReplayFigures> actual = List.of(replay.actual(item));
            scopes(item).forEach(scope -> rows.add(new Row(WHAT_YOU_DID, scope, actual)));
        }
        return rows;
    }

    private static List<String> scopes(ReplayItem item) {
        return List.of(
                ALL,
                "class:" + item.demandClass().value(),
                "supplier:" + item.terms().supplierId());
    }

    /** Rows of the same policy and scope added up; by scope, and within it in the order in which they came. */
    public static List<Row> merged(List<List<Row>> parts) {
        Map<String, Row> sums = new LinkedHashMap<>();
        for (List<Row> part : parts) {
            for (Row row : part) {
                sums.merge(row.scope() + "\n" + row.policy(), row, Row::plus);
            }
        }
        List<Row> rows = new ArrayList<>(sums.values());
        // What was really ordered stands behind the policies of its scope.
        rows.sort(Comparator.comparing(Row::scope)
                .thenComparing(row -> row.policy().equals(WHAT_YOU_DID)));
        return rows;
    }

    /** Share of the scope's demand whose purchases are known; 0 where no row tells of it. */
    public static double coverage(List<Row> rows, String scope) {
        double known = 0;
        double whole = 0;
        for (Row row : rows) {
            if (row.scope().equals(scope)) {
                double demanded = row.mean(ReplayFigures::demanded);
                known = row.policy().equals(WHAT_YOU_DID) ? demanded : known;
                whole = Math.max(whole, demanded);
            }
        }
        return whole > 0 ? known / whole : 0;
    }
}
