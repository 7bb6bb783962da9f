package io.leadline.ordering.process;

import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.WaitingCosts;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the tasks of the order's process are about. */
@Component
class OrderTasks implements TaskSubjects {

    private static final int SOON_DAYS = 14;

    private final OrderSteps steps;
    private final ObjectProvider<WaitingCosts> costs;
    private final BusinessClock clock;

    OrderTasks(OrderSteps steps, ObjectProvider<WaitingCosts> costs, BusinessClock clock) {
        this.costs = costs;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals(OrderFacts.PROCESS)
                || processId.equals(OrderFacts.CHANGE_PROCESS)
                || processId.equals(OrderFacts.UNDONE_PROCESS)
                || OrderFacts.CALLED.contains(processId);
    }

    @Override
    public TaskRecord known(TaskRecord task) {
        if (task.processId().equals(OrderFacts.DECISION_PROCESS)) {
            return task.as(OrderFacts.PROCESS, BuyerDecision.taskOf(task.interaction()));
        }
        return OrderFacts.CALLED.contains(task.processId()) ? task.as(OrderFacts.PROCESS, task.elementId()) : task;
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        PurchaseOrder order = steps.get(task.subject());
        // A supplier's own task names no need of the company.
        boolean supplier = task.groups().stream().anyMatch(group -> group.startsWith("supplier:"));
        LocalDate date = supplier ? order.head().requestedDate() : order.needDate();
        WaitingCosts known = supplier ? null : costs.getIfAvailable();
        Money dayCost = known == null ? null : known.ofADay(order).orElse(null);
        TaskSubject about = new TaskSubject(
                order.name(),
                order.head().supplierId(),
                order.head().supplierName(),
                item(order),
                order.content().value(),
                date,
                priority(date),
                "order/" + order.id(),
                supplier ? null : order.mark(),
                supplier
                        ? null
                        : order.whyAsked().map(why -> "ordering.why." + why).orElse(null),
                dayCost);
        return known != null && dayCost == null ? about.withoutPrice() : about;
    }

    private static String item(PurchaseOrder order) {
        OrderLine main = order.mainLine();
        int more = order.lines().size() - 1;
        return more == 0 ? main.name() : main.name() + " +" + more;
    }

    private int priority(LocalDate date) {
        LocalDate today = clock.today();
        if (!date.isAfter(today)) {
            return 1;
        }
        return date.isAfter(today.plusDays(SOON_DAYS)) ? 3 : 2;
    }
}
