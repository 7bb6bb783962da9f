package io.leadline.ordering.process;

import io.leadline.identity.Actor;
import io.leadline.inbox.BulkAction;
import io.leadline.inbox.InboxTask;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrders;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Approves the orders of several tasks, each as its row showed it; what has changed since is left. */
@Component
class ApproveMany implements BulkAction {

    private static final Set<String> APPROVALS =
            Set.of("UserTask_ApproveOrder", "UserTask_ApproveAsManager", "UserTask_DecideForBuyer");

    private final PurchaseOrders orders;

    ApproveMany(PurchaseOrders orders) {
        this.orders = orders;
    }

    @Override
    public String label() {
        return "ordering.bulk.approve";
    }

    @Override
    public boolean accepts(InboxTask task) {
        return task.processId().equals(OrderFacts.PROCESS) && APPROVALS.contains(task.elementId());
    }

    @Override
    public Outcome act(InboxTask task, Actor actor) {
        String seen = Objects.requireNonNullElse(task.about().mark(), "");
        return switch (orders.approve(task.subject(), seen, actor)) {
            case OrderResult.Done done -> new Outcome.Done();
            case OrderResult.Repeated repeated -> new Outcome.Done();
            case OrderResult.Refused refused ->
                new Outcome.Refused(refused.why().key());
        };
    }
}
