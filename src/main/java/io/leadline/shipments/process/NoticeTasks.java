package io.leadline.shipments.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Money;
import org.springframework.stereotype.Component;

/** What the task to tell of a shipment is about. */
@Component
class NoticeTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final OrderSteps steps;
    private final String currency;

    NoticeTasks(OrderSteps steps, CompanyCurrency currency) {
        this.steps = steps;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("shipment-notice");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        PurchaseOrder order = steps.get(task.subject());
        return new TaskSubject(
                order.name(),
                order.head().supplierId(),
                order.head().supplierName(),
                order.mainLine().name(),
                Money.zero(currency),
                order.expectedDate(),
                NORMAL,
                "order/" + order.id());
    }
}
