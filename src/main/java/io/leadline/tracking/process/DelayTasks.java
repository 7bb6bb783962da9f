package io.leadline.tracking.process;

import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.WaitingCosts;
import io.leadline.shared.Money;
import io.leadline.tracking.TrackingFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the tasks of an escalation are about: always urgent. */
@Component
record DelayTasks(OrderSteps steps, ObjectProvider<WaitingCosts> costs) implements TaskSubjects {

    @Override
    public boolean owns(String processId) {
        return processId.equals(TrackingFacts.PROCESS);
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        PurchaseOrder order = steps.get(task.subject());
        WaitingCosts known = costs.getIfAvailable();
        Money dayCost = known == null ? null : known.ofADay(order).orElse(null);
        TaskSubject about = new TaskSubject(
                order.name(),
                order.head().supplierId(),
                order.head().supplierName(),
                order.mainLine().name(),
                order.total(),
                order.needDate(),
                1,
                "order/" + order.id(),
                null,
                null,
                dayCost);
        return known != null && dayCost == null ? about.withoutPrice() : about;
    }
}
