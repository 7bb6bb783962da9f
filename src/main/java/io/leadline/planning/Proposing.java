package io.leadline.planning;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.Proposed;
import io.leadline.ordering.ProposedLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.policy.JointOrders;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes proposals of stored plans: one order for each supplier and location. */
@Component
class Proposing {

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
     * @param again plans items anew whose orders changed after they were planned
     * @return how many orders there are of this run, made now or before
     */
    int proposeAll(PlanningRun run, Consumer<List<Sku>> again) {
        int count = 0;
        Set<String> places = new TreeSet<>(store.locations());
        Map<Sku, Map<String, List<ExpectedSupply>>> supply = sources.supply();
        for (Supplier supplier : suppliers.all()) {
            for (String location : places) {
                if (orders.proposedBy(run.id(), supplier.id(), location).isPresent()) {
                    count++;
                    continue;
                }
                List<PlannedItem> due = store.due(supplier.id(), location);
                List<Sku> outdated = due.stream()
                        .filter(item -> !knows(item, supply))
                        .map(item -> item.advice().place().sku())
                        .toList();
                if (!outdated.isEmpty()) {
                    again.accept(outdated);
                    due = store.due(supplier.id(), location);
                }
                count += propose(run.id(), run.day(), supplier, location, due) ? 1 : 0;
            }
        }
        return count;
    }

    /** Whether the plan counted every order that is open now; one made while the run was on its way it may have missed. */
    private static boolean knows(PlannedItem item, Map<Sku, Map<String, List<ExpectedSupply>>> supply) {
        ItemPlace place = item.advice().place();
        List<ExpectedSupply> open =
                supply.getOrDefault(place.sku(), Map.of()).getOrDefault(place.location(), List.of());
        return open.isEmpty()
                || item.advice().because().stream()
                        .map(term -> term.facts().get("order"))
                        .collect(Collectors.toSet())
                        .containsAll(open.stream().map(ExpectedSupply::source).toList());
    }

    /** Proposes the plans of an event that are due. */
    void propose(String because, LocalDate today, List<PlannedItem> planned) {
        for (PlannedItem item : planned) {
            Offer offer = item.advice().offer();
            if (item.advice().orders() && offer != null) {
                suppliers
                        .find(offer.terms().supplierId())
                        .ifPresent(supplier -> propose(
                                because, today, supplier, item.advice().place().location(), List.of(item)));
            }
        }
    }

    private boolean propose(String runId, LocalDate today, Supplier supplier, String location, List<PlannedItem> due) {
        if (due.isEmpty()) {
            return false;
        }
        List<PlannedItem> items = new ArrayList<>(due);
        try (Stream<PlannedItem> next = store.next(supplier.id(), location)) {
            items.addAll(JointOrders.enoughToFill(supplier, due, next.iterator()));
        }
        JointOrders.Outcome outcome = JointOrders.join(
                supplier, location, items, today, policies.active().settings());
        if (!outcome.changed().isEmpty()) {
            store.put(runId, today, outcome.changed());
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
        for (PlannedItem line : order.lines()) {
            ReorderAdvice advice = line.advice();
            Offer offer = advice.offer();
            if (offer != null) {
                Terms terms = offer.terms();
                lines.add(new ProposedLine(
                        advice.place().sku(),
                        advice.quantity(),
                        terms.unitPrice(advice.quantity()),
                        advice.needDate(),
                        advice.because()));
            }
        }
        return new Proposal(order.supplierId(), order.location(), order.requestedDate(), lines, runId);
    }
}
