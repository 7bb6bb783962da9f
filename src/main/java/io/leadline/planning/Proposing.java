package io.leadline.planning;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.Proposed;
import io.leadline.ordering.ProposedLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.policy.JointOrders;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes proposals of stored plans: one order for each supplier and location. */
@Component
class Proposing {

    /** More would only take memory: the writing between them is about as long as the reading. */
    private static final int DRAFTS_AHEAD = 3;

    private static final JointOrders.Outcome NOTHING = new JointOrders.Outcome(Optional.empty(), List.of());

    private final PlanStore store;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final PlanPolicies policies;
    private final PlanSources sources;

    Proposing(PlanStore store, PurchaseOrders orders, Suppliers suppliers, PlanPolicies policies, PlanSources sources) {
        this.store = store;
        this.sources = sources;
        this.orders = orders;
        this.suppliers = suppliers;
        this.policies = policies;
    }

    /**
     * One after the other in the order of the suppliers, so that the same run gives the same numbers; what the next ones
     * need is read and worked out meanwhile.
     *
     * @param again plans items anew whose orders changed after they were planned, and says which of them it could; the
     *     others are not ordered, because their plans count what they have twice
     * @return how many orders there are of this run, made now or before
     */
    int proposeAll(PlanningRun run, Function<List<Sku>, Set<Sku>> again) {
        Map<Sku, Map<String, List<ExpectedSupply>>> supply = sources.supply();
        Set<Sku> leftOut = ConcurrentHashMap.newKeySet();
        run.failures().forEach(failure -> leftOut.add(new Sku(failure.sku())));
        Set<Place> done = new HashSet<>();
        int count = 0;
        // What is planned again may become due where nothing was.
        for (List<Place> places = placesDue(done); !places.isEmpty(); places = placesDue(done)) {
            count += proposeAt(places, run, supply, leftOut, again);
            done.addAll(places);
        }
        return count;
    }

    private List<Place> placesDue(Set<Place> done) {
        Map<String, List<String>> due = store.placesDue();
        return suppliers.all().stream()
                .flatMap(supplier -> due.getOrDefault(supplier.id(), List.of()).stream()
                        .map(location -> new Place(supplier, location)))
                .filter(place -> !done.contains(place))
                .toList();
    }

    private int proposeAt(
            List<Place> places,
            PlanningRun run,
            Map<Sku, Map<String, List<ExpectedSupply>>> supply,
            Set<Sku> leftOut,
            Function<List<Sku>, Set<Sku>> again) {
        Deque<CompletableFuture<Draft>> ahead = new ArrayDeque<>();
        int count = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int next = i + ahead.size(); next < Math.min(places.size(), i + DRAFTS_AHEAD); next++) {
                Place place = places.get(next);
                ahead.add(CompletableFuture.supplyAsync(() -> draft(run, place, supply, leftOut)));
            }
            Draft draft = result(ahead.remove());
            if (!draft.outdated().isEmpty()) {
                leftOut.addAll(draft.outdated());
                leftOut.removeAll(again.apply(draft.outdated()));
                // What was read ahead may be older than the plans made just now.
                ahead.forEach(one -> one.cancel(false));
                ahead.clear();
                draft = draft(run, places.get(i), Map.of(), leftOut);
            }
            count += draft.proposed() || propose(run.id(), run.day(), draft.outcome()) ? 1 : 0;
        }
        return count;
    }

    private record Place(Supplier supplier, String location) {}

    /**
     * @param proposed whether the order of this run is there already
     * @param outdated items that have to be planned again before there can be an order
     */
    private record Draft(boolean proposed, List<Sku> outdated, JointOrders.Outcome outcome) {}

    private Draft draft(
            PlanningRun run, Place place, Map<Sku, Map<String, List<ExpectedSupply>>> supply, Set<Sku> leftOut) {
        String supplier = place.supplier().id();
        if (orders.proposedBy(run.id(), supplier, place.location()).isPresent()) {
            return new Draft(true, List.of(), NOTHING);
        }
        List<Plan> due = store.due(supplier, place.location(), run.day()).stream()
                .filter(item -> !leftOut.contains(item.place().sku()))
                .toList();
        List<Sku> outdated = due.stream()
                .filter(item -> !knows(item, supply))
                .map(item -> item.place().sku())
                .toList();
        return new Draft(false, outdated, outdated.isEmpty() ? join(place, run.day(), due, leftOut) : NOTHING);
    }

    private static Draft result(CompletableFuture<Draft> draft) {
        try {
            return draft.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whether the plan counted every order that is open now; one made while the run was on its way it may have missed. */
    private static boolean knows(Plan item, Map<Sku, Map<String, List<ExpectedSupply>>> supply) {
        ItemPlace place = item.place();
        List<ExpectedSupply> open =
                supply.getOrDefault(place.sku(), Map.of()).getOrDefault(place.location(), List.of());
        return open.stream().allMatch(order -> item.advice().counted(order.source()));
    }

    /** Proposes the plans of an event that are due. */
    void propose(String because, LocalDate today, List<Plan> planned) {
        for (Plan item : planned) {
            Offer offer = item.advice().offer();
            if (item.advice().orders() && offer != null) {
                suppliers
                        .find(offer.terms().supplierId())
                        .map(supplier -> new Place(supplier, item.place().location()))
                        .ifPresent(place -> propose(because, today, join(place, today, List.of(item), Set.of())));
            }
        }
    }

    private JointOrders.Outcome join(Place place, LocalDate today, List<Plan> due, Set<Sku> leftOut) {
        if (due.isEmpty()) {
            return NOTHING;
        }
        Supplier supplier = place.supplier();
        List<Plan> items = new ArrayList<>(due);
        try (Stream<Plan> next = store.next(supplier.id(), place.location())) {
            items.addAll(JointOrders.enoughToFill(
                    supplier,
                    due,
                    next.filter(item -> !leftOut.contains(item.place().sku())).iterator()));
        }
        return JointOrders.join(
                supplier, place.location(), items, today, policies.active().settings(), sources.deliveryDays());
    }

    private boolean propose(String runId, LocalDate today, JointOrders.Outcome outcome) {
        if (!outcome.changed().isEmpty()) {
            store.advise(runId, today, outcome.changed());
        }
        return outcome.order()
                .map(order -> made(orders.propose(proposal(order, runId))))
                .orElse(false);
    }

    private static boolean made(Proposed proposed) {
        return switch (proposed) {
            case Proposed.Created created -> true;
            case Proposed.Repeated repeated -> true;
            case Proposed.AllTaken taken -> false;
            case Proposed.Unknown unknown -> false;
        };
    }

    private static Proposal proposal(PlannedOrder order, String runId) {
        List<ProposedLine> lines = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            Plan line = order.lines().get(i);
            ReorderAdvice advice = line.advice();
            Offer offer = advice.offer();
            if (offer != null) {
                Terms terms = offer.terms();
                lines.add(new ProposedLine(
                        advice.place().sku(),
                        advice.quantity(),
                        terms.unitPrice(advice.quantity()),
                        advice.needDate(),
                        advice.told(),
                        order.dates().get(i)));
            }
        }
        return new Proposal(order.supplierId(), order.location(), order.requestedDate(), lines, runId);
    }
}
