package io.leadline.shipments.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipments;
import org.springframework.stereotype.Component;

/** What the tasks about a shipment are about; nobody learns from them what it costs. */
@Component
class ShipmentTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final Shipments shipments;
    private final String currency;

    ShipmentTasks(Shipments shipments, CompanyCurrency currency) {
        this.shipments = shipments;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("shipment-transit");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        Shipment one = shipments.get(task.subject());
        return new TaskSubject(
                one.name(),
                one.supplierId(),
                one.supplierName(),
                one.notice().lines().getFirst().item(),
                Money.zero(currency),
                one.arrivesOn(),
                NORMAL,
                "shipment/" + one.id());
    }
}
