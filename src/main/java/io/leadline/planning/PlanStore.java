package io.leadline.planning;

import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where runs, their parts and the last plan of every item and location are kept. */
public interface PlanStore {

    /** @return the run of this id: the one given, or the one that was there */
    PlanningRun begin(PlanningRun run);

    Optional<PlanningRun> run(String id);

    /** Newest first. */
    List<PlanningRun> runs(int limit);

    /** Keeps which items each part plans; the same again changes nothing. */
    void split(String runId, DemandClasses.Bounds bounds, List<List<Sku>> parts);

    List<Sku> part(String runId, int part);

    /** Notes a part as done, once. */
    void partDone(String runId, int part, long items, List<PlanningRun.Failure> failures);

    /** @param failures items that could not be planned again before they were proposed */
    void proposed(String runId, int orders, List<PlanningRun.Failure> failures);

    void end(String runId, Instant at);

    /** Replaces the plans of these items, keeping what the plan before said. */
    void put(String runId, LocalDate day, Collection<Plan> plans);

    /**
     * Changes what plans advise, and nothing else of them; keeps what they said before, as a new plan does. A plan that was
     * replaced at the same moment stays as it is.
     */
    void advise(String runId, LocalDate day, Collection<ReorderAdvice> advice);

    Optional<KeptPlan> plan(ItemPlace place);

    List<KeptPlan> plans(Sku sku);

    /** The same for many items at once; an item without a plan is left out. */
    Map<Sku, List<KeptPlan>> plans(Collection<Sku> skus);

    /**
     * Items that are expected to sell so many units or more in the first week of their last plan, those that sell most
     * first, once for each location where they do.
     */
    List<Sku> sellingAtLeast(int unitsPerWeek, int limit);

    /**
     * The plans that order from a supplier for a location, by item.
     *
     * @param from the day since which they were made: an older plan is of an item that could not be planned since
     */
    List<Plan> due(String supplierId, String location, LocalDate from);

    /** Where something is due, whenever it was planned: by supplier, the locations in order. */
    Map<String, List<String>> placesDue();

    /** Plans that may fill up an order of a supplier for a location, soonest due first; close it. */
    Stream<Plan> next(String supplierId, String location);

    /** All plans made on a day or later, in no particular order, read while they are used; close it. */
    Stream<Plan> since(LocalDate day);

    /** How many times plans were written so far, by whatever instance; the same number means the same plans. */
    long writes();

    /** How many plans were written at or after this moment of the wall clock. */
    long changedSince(long millis);

    /** Plans as lists show them, written at or after this moment, in no particular order; 0 for all. Close it. */
    Stream<PlanRow> rows(long sinceMillis);
}
