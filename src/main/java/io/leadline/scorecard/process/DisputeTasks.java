package io.leadline.scorecard.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.scorecard.ScoreDispute;
import io.leadline.scorecard.ScoreDisputes;
import io.leadline.shared.Money;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the answer to a dispute is about. */
@Component
class DisputeTasks implements TaskSubjects {

    private static final int LOW = 3;

    private final ScoreDisputes disputes;
    private final Suppliers suppliers;
    private final Items items;
    private final String currency;

    DisputeTasks(ScoreDisputes disputes, Suppliers suppliers, Items items, CompanyCurrency currency) {
        this.disputes = disputes;
        this.suppliers = suppliers;
        this.items = items;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("score-dispute");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        ScoreDispute dispute = disputes.get(task.subject());
        return new TaskSubject(
                dispute.id(),
                dispute.supplierId(),
                suppliers.find(dispute.supplierId()).map(Supplier::name).orElse(dispute.supplierId()),
                items.findAll(List.of(dispute.sku())).stream()
                        .findFirst()
                        .map(Item::name)
                        .orElse(dispute.sku().value()),
                Money.zero(currency),
                null,
                LOW,
                "scores/" + dispute.supplierId());
    }
}
