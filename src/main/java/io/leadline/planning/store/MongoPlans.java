package io.leadline.planning.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanRow;
import io.leadline.planning.PlanRows;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRun;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.shared.Sku;
import io.leadline.storage.Cursors;
import io.leadline.storage.Guarded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Runs in {@code planning_runs}, the items of their parts in {@code planning_parts}, the last plan of each item and
 * location in {@code plans}, and the count of their writes in {@code planning_state}.
 */
@Repository
class MongoPlans implements PlanStore {

    static final String PLANS = "plans";
    static final String RUNS = "planning_runs";
    private static final int WRITES_AT_ONCE = 1_000;
    private static final int NEXT_AT_ONCE = 20;
    private static final char AFTER_ALL = '\uffff';

    private final MongoCollection<Document> plans;
    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> parts;
    private final MongoCollection<Document> state;

    MongoPlans(MongoDatabase database) {
        this.plans = database.getCollection(PLANS);
        this.runs = database.getCollection(RUNS);
        this.parts = database.getCollection("planning_parts");
        this.state = database.getCollection("planning_state");
    }

    @Override
    public PlanningRun begin(PlanningRun run) {
        return Guarded.add(runs, RunMapper.write(run)) ? run : run(run.id()).orElseThrow();
    }

    @Override
    public Optional<PlanningRun> run(String id) {
        return Optional.ofNullable(runs.find(eq(id)).first()).map(RunMapper::read);
    }

    @Override
    public List<PlanningRun> runs(int limit) {
        return runs.find()
                .sort(Sorts.descending("startedAt", "_id"))
                .limit(limit)
                .map(RunMapper::read)
                .into(new ArrayList<>());
    }

    @Override
    public void split(String runId, DemandClasses.Bounds bounds, List<List<Sku>> skus) {
        for (int part = 0; part < skus.size(); part++) {
            // What is there stays: a split that comes late must not move items between parts that are worked on.
            parts.updateOne(
                    eq(runId + "#" + part),
                    Updates.setOnInsert(
                            "skus", skus.get(part).stream().map(Sku::value).toList()),
                    new UpdateOptions().upsert(true));
        }
        runs.updateOne(
                and(eq(runId), eq("parts", 0)),
                Updates.combine(
                        Updates.set("leastOfA", bounds.leastOfA()),
                        Updates.set("leastOfB", bounds.leastOfB()),
                        Updates.set("parts", skus.size()),
                        Updates.set("state", PlanningRun.State.PLANNING.name())));
    }

    @Override
    public List<Sku> part(String runId, int part) {
        Document found = parts.find(eq(runId + "#" + part)).first();
        if (found == null) {
            throw new IllegalArgumentException("Run " + runId + " has no part " + part);
        }
        return found.getList("skus", String.class).stream().map(Sku::new).toList();
    }

    @Override
    public void partDone(String runId, int part, long items, List<PlanningRun.Failure> failures) {
        runs.updateOne(
                and(eq(runId), ne("partsDone", part)),
                Updates.combine(
                        Updates.push("partsDone", part),
                        Updates.inc("items", items),
                        Updates.pushEach("failures", RunMapper.write(failures))));
    }

    @Override
    public void proposed(String runId, int orders, List<PlanningRun.Failure> failures) {
        runs.updateOne(
                eq(runId),
                Updates.combine(
                        Updates.set("proposed", orders), Updates.pushEach("failures", RunMapper.write(failures))));
    }

    @Override
    public void end(String runId, Instant at) {
        runs.updateOne(
                and(eq(runId), ne("state", PlanningRun.State.DONE.name())),
                Updates.combine(
                        Updates.set("state", PlanningRun.State.DONE.name()), Updates.set("endedAt", Date.from(at))));
    }

    @Override
    public void put(String runId, LocalDate day, Collection<Plan> planned) {
        List<Plan> all = List.copyOf(planned);
        for (int from = 0; from < all.size(); from += WRITES_AT_ONCE) {
            List<Plan> batch = all.subList(from, Math.min(from + WRITES_AT_ONCE, all.size()));
            Map<String, Document> replaced = replaced(batch, runId);
            write(batch.stream()
                    .map(plan -> {
                        String id = PlanDocuments.id(plan.place());
                        KeptPlan kept = PlanDocuments.keep(plan, runId, day, replaced.get(id));
                        return new ReplaceOneModel<>(
                                eq(id), PlanDocuments.write(kept), new ReplaceOptions().upsert(true));
                    })
                    .toList());
        }
    }

    /** What the documents to replace say that the new ones keep. */
    private Map<String, Document> replaced(List<Plan> batch, String runId) {
        Map<String, Document> replaced = new HashMap<>();
        List<String> ids =
                batch.stream().map(plan -> PlanDocuments.id(plan.place())).toList();
        plans.find(in("_id", ids))
                .projection(Projections.include(PlanDocuments.TAKEN_OVER))
                .batchSize(WRITES_AT_ONCE)
                .forEach(document -> replaced.put(document.getString("_id"), document));
        List<String> again = replaced.values().stream()
                .filter(document -> runId.equals(document.getString("run")))
                .map(document -> document.getString("_id"))
                .toList();
        if (!again.isEmpty()) {
            plans.find(in("_id", again))
                    .projection(Projections.include("run", "before", "past"))
                    .forEach(document -> replaced.put(document.getString("_id"), document));
        }
        return replaced;
    }

    @Override
    public void advise(String runId, LocalDate day, Collection<ReorderAdvice> advice) {
        List<ReorderAdvice> all = List.copyOf(advice);
        for (int from = 0; from < all.size(); from += WRITES_AT_ONCE) {
            Map<String, ReorderAdvice> batch = all.subList(from, Math.min(from + WRITES_AT_ONCE, all.size())).stream()
                    .collect(Collectors.toMap(one -> PlanDocuments.id(one.place()), Function.identity()));
            List<ReplaceOneModel<Document>> writes = new ArrayList<>();
            plans.find(in("_id", batch.keySet())).batchSize(WRITES_AT_ONCE).forEach(document -> {
                String id = document.getString("_id");
                KeptPlan kept = PlanDocuments.read(document);
                // Whole, because a plan is read as it was written; only over the one that was read.
                writes.add(new ReplaceOneModel<>(
                        and(eq(id), eq("changedAt", document.get("changedAt"))),
                        PlanDocuments.write(kept.advised(batch.getOrDefault(id, kept.advice()), runId, day))));
            });
            write(writes);
        }
    }

    private void write(List<ReplaceOneModel<Document>> writes) {
        if (!writes.isEmpty()) {
            plans.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            state.updateOne(eq(PLANS), Updates.inc("writes", 1L), new UpdateOptions().upsert(true));
        }
    }

    @Override
    public Optional<KeptPlan> plan(ItemPlace place) {
        return Optional.ofNullable(plans.find(eq(PlanDocuments.id(place))).first())
                .map(PlanDocuments::read);
    }

    @Override
    public List<KeptPlan> plans(Sku sku) {
        return plans.find(eq("sku", sku.value()))
                .sort(Sorts.ascending("location"))
                .map(PlanDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public Map<Sku, List<KeptPlan>> plans(Collection<Sku> skus) {
        List<KeptPlan> kept = plans.find(in("sku", skus.stream().map(Sku::value).toList()))
                .sort(Sorts.ascending("location"))
                .map(PlanDocuments::read)
                .into(new ArrayList<>());
        return kept.stream().collect(Collectors.groupingBy(plan -> plan.place().sku()));
    }

    @Override
    public List<Plan> due(String supplierId, String location, LocalDate from) {
        return plans.find(and(eq("due", PlanDocuments.joint(supplierId, location)), gte("day", from.toString())))
                .sort(Sorts.ascending("_id"))
                .map(PlanDocuments::plan)
                .into(new ArrayList<>());
    }

    /** From one place to the next by the index: a few of thousands have something due, and each has many plans. */
    @Override
    public Map<String, List<String>> placesDue() {
        Map<String, List<String>> places = new HashMap<>();
        String last = "";
        for (Document plan = placeAfter(last); plan != null; plan = placeAfter(last)) {
            places.computeIfAbsent(plan.getString("supplier"), s -> new ArrayList<>())
                    .add(plan.getString("location"));
            last = plan.getString("due");
        }
        return places;
    }

    private @Nullable Document placeAfter(String due) {
        return plans.find(gt("due", due))
                .projection(Projections.include("due", "supplier", "location"))
                .sort(Sorts.ascending("due"))
                .first();
    }

    @Override
    public Stream<Plan> next(String supplierId, String location) {
        String joint = PlanDocuments.joint(supplierId, location);
        return StreamSupport.stream(
                        plans.find(and(gte("next", joint), lt("next", joint + AFTER_ALL)))
                                .sort(Sorts.ascending("next"))
                                .batchSize(NEXT_AT_ONCE)
                                .spliterator(),
                        false)
                .map(PlanDocuments::plan);
    }

    @Override
    public Stream<Plan> since(LocalDate day) {
        return Cursors.stream(plans.find(gte("day", day.toString())).projection(Projections.include("plan")))
                .map(PlanDocuments::plan);
    }

    @Override
    public List<Sku> sellingAtLeast(int unitsPerWeek, int limit) {
        return plans.find(gte("firstWeek", unitsPerWeek))
                .projection(Projections.include("sku"))
                .sort(Sorts.descending("firstWeek", "_id"))
                .limit(limit)
                .map(document -> new Sku(document.getString("sku")))
                .into(new ArrayList<>());
    }

    @Override
    public long writes() {
        Document document = state.find(eq(PLANS)).first();
        return document == null ? 0 : document.getLong("writes");
    }

    @Override
    public long changedSince(long millis) {
        return plans.countDocuments(gte("changedAt", millis));
    }

    @Override
    public Stream<PlanRow> rows(long sinceMillis) {
        List<String> earlier = new ArrayList<>();
        Stream<PlanRow> rows = Cursors.stream(
                        (sinceMillis <= 0 ? plans.find() : plans.find(gte("changedAt", sinceMillis)))
                                .projection(Projections.include(PlanDocuments.LISTED)))
                .flatMap(document -> {
                    String text = document.getString(PlanDocuments.LISTED);
                    if (text == null) {
                        earlier.add(document.getString("_id"));
                        return Stream.empty();
                    }
                    return Stream.of(PlanRowText.read(text));
                });
        return Stream.concat(rows, Stream.of(earlier).flatMap(this::rowsOf));
    }

    /** Of plans that were stored before their rows had named values: they are made of the plans until the next run. */
    private Stream<PlanRow> rowsOf(List<String> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + WRITES_AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(from + WRITES_AT_ONCE, ids.size())))
                .flatMap(some -> plans.find(and(in("_id", some), exists("row"))).into(new ArrayList<>()).stream())
                .map(document -> PlanRows.of(PlanDocuments.read(document)));
    }
}
