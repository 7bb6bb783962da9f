package io.leadline.tracking.process;

import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.tracking.TrackingFacts;
import org.springframework.stereotype.Component;

/** What the tasks of an escalation are about: always urgent. */
@Component
record DelayTasks(OrderSteps steps) implements TaskSubjects {

    @Override
    public boolean owns(String processId) {
        return processId.equals(TrackingFacts.PROCESS);
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        PurchaseOrder order = steps.get(task.subject());
        return new TaskSubject(
                order.name(),
                order.head().supplierId(),
                order.head().supplierName(),
                order.mainLine().name(),
                order.total(),
                order.needDate(),
                1,
                "order/" + order.id());
    }
}
