package io.leadline.clearance.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCases;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import org.springframework.stereotype.Component;

/** What the tasks about an overstock are about: for those who buy its value. */
@Component
class ClearanceTasks implements TaskSubjects {

    private static final int NORMAL = 2;
    private static final int LOW = 3;

    private final OverstockCases cases;
    private final String currency;

    ClearanceTasks(OverstockCases cases, CompanyCurrency currency) {
        this.cases = cases;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("overstock-clearance");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        OverstockCase one = cases.get(task.subject());
        boolean supplier = task.groups().stream().anyMatch(group -> group.startsWith("supplier:"));
        boolean goodsIn = task.groups().contains("goods-in");
        return new TaskSubject(
                one.id(),
                one.supplierId(),
                one.supplierName(),
                one.itemName(),
                supplier || goodsIn ? Money.zero(currency) : one.figures().value(),
                null,
                supplier ? NORMAL : LOW,
                "overstock/" + one.id());
    }
}
