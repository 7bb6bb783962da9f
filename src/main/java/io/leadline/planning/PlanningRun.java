package io.leadline.planning;

import io.leadline.replenishment.DemandClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One planning of everything, as far as it has come.
 *
 * @param id such as {@code P-1042}
 * @param day the business date it plans for
 * @param policy the version of the plan policy that all of it is planned with
 * @param bounds where the ABC classes end in this run
 * @param parts how many parts it is split into; 0 while it is being prepared
 * @param partsDone numbers of the parts that are planned
 * @param items and locations planned so far
 * @param proposed orders created
 * @param failures items that could not be planned, at most 100, with the cause
 */
public record PlanningRun(
        String id,
        LocalDate day,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int policy,
        DemandClasses.Bounds bounds,
        int parts,
        Set<Integer> partsDone,
        long items,
        int proposed,
        List<Failure> failures) {

    /** How far it has come. */
    public enum State {
        PREPARING,
        PLANNING,
        DONE
    }

    /** An item that could not be planned, and why. */
    public record Failure(String sku, String cause) {}

    public PlanningRun {
        partsDone = Set.copyOf(partsDone);
        failures = List.copyOf(failures);
    }

    /** From 0 to 1. */
    public double progress() {
        return state == State.DONE ? 1 : parts == 0 ? 0 : 0.95 * partsDone.size() / parts;
    }
}
