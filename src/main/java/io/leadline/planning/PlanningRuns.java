package io.leadline.planning;

import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.planning.PlanningRun.Failure;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.policy.ItemPlanner;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelvesChanged;
import io.leadline.tracking.NeedsMoved;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Plans everything, in parts that any instance can work on. Each step may be repeated: it comes to the same and creates
 * nothing twice. An item that cannot be planned is noted in the run, and the others go on.
 */
@Service
public class PlanningRuns {

    /** Starts a run; the process of the same name waits for it. */
    public static final String REQUESTED = "planning.runRequested";

    /** The id of the first run there is. */
    private static final String FIRST = "P-first";

    private static final Logger LOG = LoggerFactory.getLogger(PlanningRuns.class);
    private static final int ITEMS_PER_PART = 1_000;
    private static final int ITEMS_AT_ONCE = 250;
    private static final int FAILURES_KEPT = 100;

    /** That of the run under way, and that of the last one, with which events are planned meanwhile. */
    private static final int BASES_KEPT = 2;

    private final PlanStore store;
    private final PlanSources sources;
    private final Proposing proposing;
    private final ProposedTransfers transfers;
    private final PlanPolicies policies;
    private final Engine engine;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Map<BasisOf, PlanBasis> bases = new LinkedHashMap<>();
    private volatile @Nullable Supply supply;

    PlanningRuns(
            PlanStore store,
            PlanSources sources,
            Proposing proposing,
            ProposedTransfers transfers,
            PlanPolicies policies,
            Engine engine,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sources = sources;
        this.proposing = proposing;
        this.transfers = transfers;
        this.policies = policies;
        this.engine = engine;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks the engine for a run.
     *
     * @return its id
     * @throws io.leadline.engine.EngineUnavailable if the engine cannot be reached
     */
    public String request() {
        return request("P-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** The same for a run of a given id: asked for again, by whomever, it is the same run. */
    public String request(String runId) {
        // Each asking is a message of its own: one that came before the models were deployed started nothing.
        String asking = runId + "@" + UUID.randomUUID();
        engine.publish(new Message(
                REQUESTED,
                runId,
                asking,
                Duration.ofHours(1),
                Map.of(RunVariables.RUN_ID, runId, RunVariables.SUBJECT, runId)));
        return runId;
    }

    /**
     * Asks for a run of what has come in. While there was none, that is the first run, whoever else asks for it: it reads
     * what is there when it begins.
     */
    public String requestOfNews() {
        return store.runs(1).isEmpty() ? request(FIRST) : request();
    }

    /** Everything at once, on this instance; for the first start, for tests and for measuring. */
    public PlanningRun runHere(String runId) {
        int parts = prepare(runId);
        IntStream.range(0, parts).parallel().forEach(part -> plan(runId, part));
        propose(runId);
        return store.run(runId).orElseThrow();
    }

    /** @return the number of parts, at least one */
    public int prepare(String runId) {
        LocalDate today = clock.today();
        PlanningRun run = store.begin(new PlanningRun(
                runId,
                today,
                PlanningRun.State.PREPARING,
                clock.now(),
                null,
                policies.active().number(),
                new DemandClasses.Bounds(0, 0),
                0,
                Set.of(),
                0,
                0,
                List.of()));
        if (run.parts() > 0) {
            return run.parts();
        }
        List<Sku> skus = sources.skus();
        List<List<Sku>> parts = new ArrayList<>();
        for (int from = 0; from < Math.max(1, skus.size()); from += ITEMS_PER_PART) {
            parts.add(skus.subList(from, Math.min(from + ITEMS_PER_PART, skus.size())));
        }
        store.split(runId, sources.bounds(today), parts);
        events.publishEvent(new Changed("planning"));
        return parts.size();
    }

    public void plan(String runId, int part) {
        PlanningRun run = store.run(runId).orElseThrow();
        if (run.partsDone().contains(part)) {
            return;
        }
        List<Sku> skus = store.part(runId, part);
        ItemPlanner planner = planner(run);
        List<Failure> failures = new ArrayList<>();
        long items = 0;
        for (int from = 0; from < skus.size(); from += ITEMS_AT_ONCE) {
            List<Sku> some = skus.subList(from, Math.min(from + ITEMS_AT_ONCE, skus.size()));
            items += plan(run, planner, sources.facts(some, supply(run)), failures)
                    .size();
        }
        store.partDone(
                runId, part, items, failures.stream().limit(FAILURES_KEPT).toList());
        events.publishEvent(new Changed("planning"));
    }

    /** To be had before the facts are read: learning takes seconds, in which they would grow old. */
    private ItemPlanner planner(PlanningRun run) {
        return new ItemPlanner(basis(run.id(), run.day(), run.bounds(), run.policy()));
    }

    /** On all cores: a company of some hundred items is one part, and its people wait for it. */
    private List<Plan> plan(PlanningRun run, ItemPlanner planner, List<ItemFacts> facts, List<Failure> failures) {
        List<Planned> tried =
                facts.parallelStream().map(item -> planOne(planner, item)).toList();
        List<Plan> planned =
                tried.stream().flatMap(item -> item.plans().stream()).toList();
        tried.stream().flatMap(item -> item.failure().stream()).forEach(failures::add);
        store.put(run.id(), run.day(), planned);
        transfers.keep(run.id(), run.day(), planned);
        return planned;
    }

    /**
     * One order for each supplier and location with something due. What changed since it was planned is planned again; what
     * cannot be is left out and noted, because its plan does not know what is on order by now.
     */
    public void propose(String runId) {
        PlanningRun run = store.run(runId).orElseThrow();
        if (run.state() == PlanningRun.State.DONE) {
            return;
        }
        ItemPlanner planner = planner(run);
        List<Failure> failures = new ArrayList<>();
        int proposed = proposing.proposeAll(
                run,
                skus -> plan(run, planner, sources.facts(skus), failures).stream()
                        .map(item -> item.place().sku())
                        .collect(Collectors.toSet()));
        store.proposed(runId, proposed, failures.stream().limit(FAILURES_KEPT).toList());
        supply = null;
        policies.measure(run.day(), run.policy());
        store.end(runId, clock.now());
        events.publishEvent(new Changed("planning"));
    }

    /** Plans one item again, at all its locations, after something about it changed; proposes what became due. */
    public List<Plan> replan(Sku sku, String because) {
        Optional<PlanBasis> current = current();
        if (current.isEmpty()) {
            // Before the first run there is nothing to read facts for: it plans everything.
            return List.of();
        }
        List<ItemFacts> facts = sources.facts(List.of(sku));
        if (facts.isEmpty()) {
            return List.of();
        }
        // Its terms may have come before its sales and stock: the next run knows whether it is a new one.
        if (facts.getFirst().isUntried() && store.plans(sku).isEmpty()) {
            return List.of();
        }
        LocalDate today = current.get().today();
        List<Plan> planned = new ItemPlanner(current.get()).plan(facts.getFirst());
        store.put(because, today, planned);
        transfers.keep(because, today, planned);
        proposing.propose(because, today, planned);
        events.publishEvent(new Changed("planning"));
        events.publishEvent(new NeedsMoved(planned.stream()
                .map(plan -> new ShelvesChanged.Shelf(
                        plan.place().location(), plan.place().sku()))
                .collect(Collectors.toSet())));
        return planned;
    }

    /** What the last run learned, with the facts of now, for today; empty where there was no run. */
    Optional<PlanBasis> current() {
        return store.runs(20).stream()
                .filter(run -> run.state() == PlanningRun.State.DONE)
                .findFirst()
                .map(run -> sources.now(basis(
                        run.id(), clock.today(), run.bounds(), policies.active().number())));
    }

    /** The same for all parts of a run and for the events after it: lead times and demand are learned once a day. */
    private synchronized PlanBasis basis(String runId, LocalDate day, DemandClasses.Bounds bounds, int policy) {
        BasisOf wanted = new BasisOf(runId, policy, day);
        PlanBasis known = bases.remove(wanted);
        if (known == null) {
            known = sources.basis(day, bounds, policies.version(policy).settings());
        }
        // The one asked for last goes behind the others, so that the oldest is let go.
        bases.put(wanted, known);
        if (bases.size() > BASES_KEPT) {
            bases.remove(bases.keySet().iterator().next());
        }
        return known;
    }

    /**
     * Read once for a run, because each part would otherwise read all open orders. What changes meanwhile is planned again
     * before anything is proposed.
     */
    private synchronized Map<Sku, Map<String, List<ExpectedSupply>>> supply(PlanningRun run) {
        Supply known = supply;
        if (known == null || !known.runId().equals(run.id())) {
            known = new Supply(run.id(), sources.supply());
            supply = known;
        }
        return known.supply();
    }

    private record Supply(String runId, Map<Sku, Map<String, List<ExpectedSupply>>> supply) {}

    private record BasisOf(String runId, int policy, LocalDate day) {}

    private static Planned planOne(ItemPlanner planner, ItemFacts item) {
        try {
            return new Planned(planner.plan(item), Optional.empty());
        } catch (RuntimeException e) {
            LOG.warn("Item {} could not be planned", item.item().sku(), e);
            return new Planned(
                    List.of(), Optional.of(new Failure(item.item().sku().value(), String.valueOf(e.getMessage()))));
        }
    }

    private record Planned(List<Plan> plans, Optional<Failure> failure) {}
}
