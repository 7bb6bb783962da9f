package io.leadline.studio;

import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.DemandClasses;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayFigures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Policies tried over a time of the past, as far as it has come.
 *
 * @param id such as {@code BT-1a2b3c4d}
 * @param by who asked for it, by name
 * @param bounds where the ABC classes ended when the measured time began
 * @param parts how many parts it is split into; 0 while it is being prepared
 * @param items and locations replayed so far
 * @param failures items that could not be replayed, with the cause
 * @param rows the result; empty until all parts are done
 */
public record Backtest(
        String id,
        BacktestRequest request,
        String by,
        Instant requestedAt,
        State state,
        DemandClasses.Bounds bounds,
        int parts,
        Set<Integer> partsDone,
        long items,
        List<Failure> failures,
        @Nullable Instant endedAt,
        List<Comparison.Row> rows) {

    /** Less of the demand than this with known purchases, and nothing can be said about what the company did. */
    public static final double LEAST_COVERAGE = 0.8;

    /** How far it has come. */
    public enum State {
        WAITING,
        REPLAYING,
        DONE,
        CANCELLED
    }

    /** An item that could not be replayed, and why. */
    public record Failure(String sku, String cause) {}

    public Backtest {
        partsDone = Set.copyOf(partsDone);
        failures = List.copyOf(failures);
        rows = List.copyOf(rows);
    }

    /** From 0 to 1. */
    public double progress() {
        return state == State.DONE ? 1 : parts == 0 ? 0 : 0.98 * partsDone.size() / parts;
    }

    public boolean runs() {
        return state == State.WAITING || state == State.REPLAYING;
    }

    public Optional<Candidate> candidate(String name) {
        return request.candidates().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The policies' rows of a scope, in the order in which they were asked for, then what the company did, if that is known. */
    public List<Comparison.Row> points(String scope) {
        boolean known = Comparison.coverage(rows, scope) >= LEAST_COVERAGE;
        return rows.stream()
                .filter(row -> row.scope().equals(scope))
                .filter(row -> known || !row.policy().equals(Comparison.WHAT_YOU_DID))
                .toList();
    }

    public Optional<Comparison.Row> point(String policy, String scope) {
        return points(scope).stream().filter(row -> row.policy().equals(policy)).findFirst();
    }

    /** Share of the scope's demand whose purchases are known. */
    public double coverage(String scope) {
        return Comparison.coverage(rows, scope);
    }

    /**
     * Whether the company's purchases explain its sales. What was sold was there: purchases that serve much less of it are not
     * all that was bought.
     */
    public boolean explains(double fillRateOfWhatWasDone) {
        return fillRateOfWhatWasDone >= LEAST_COVERAGE;
    }

    /** Money a week. */
    public double costPerWeek(Comparison.Row row) {
        return row.mean(figures -> figures.cost(request.rates())) / request.weeks();
    }

    /** What the point promises; empty if there is none. */
    public Optional<PolicyVersion.Expected> expected(String policy) {
        return point(policy, Comparison.ALL)
                .filter(row -> row.mean(ReplayFigures::demanded) > 0)
                .map(row -> new PolicyVersion.Expected(
                        row.mean(ReplayFigures::fillRate),
                        row.mean(ReplayFigures::averageStockValue),
                        costPerWeek(row),
                        request.rates(),
                        request.from(),
                        request.to()));
    }
}
