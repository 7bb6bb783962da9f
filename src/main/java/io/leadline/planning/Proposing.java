package io.leadline.planning;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.Proposed;
import io.leadline.ordering.ProposedLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.policy.JointOrders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Makes proposals of stored plans: one order for each supplier and location. */
@Component
class Proposing {

    private final PlanStore store;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final PlanPolicies policies;

    Proposing(PlanStore store, PurchaseOrders orders, Suppliers suppliers, PlanPolicies policies) {
        this.store = store;
        this.orders = orders;
        this.suppliers = suppliers;
        this.policies = policies;
    }

    /** @return how many orders there are of this run, made now or before */
    int proposeAll(PlanningRun run) {
        int count = 0;
        Set<String> places = new TreeSet<>(store.locations());
        for (Supplier supplier : suppliers.all()) {
            for (String location : places) {
                count += propose(run.id(), run.day(), supplier.id(), location) ? 1 : 0;
            }
        }
        return count;
    }

    /** @return whether there is an order of this run for the supplier and location */
    boolean propose(String runId, LocalDate today, String supplierId, String location) {
        Supplier supplier = suppliers.find(supplierId).orElse(null);
        List<PlannedItem> items = supplier == null ? List.of() : store.dueOrNext(supplierId, location);
        if (supplier == null || items.stream().noneMatch(item -> item.advice().orders())) {
            return false;
        }
        JointOrders.Outcome outcome = JointOrders.join(
                supplier,
                location,
                items,
                today,
                today.plusDays(policies.active().settings().reviewDays()));
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
