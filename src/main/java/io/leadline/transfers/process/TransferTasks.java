package io.leadline.transfers.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfers;
import org.springframework.stereotype.Component;

/** What the tasks of a transfer are about: what goes from one place to another. */
@Component
class TransferTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final StockTransfers transfers;
    private final String currency;

    TransferTasks(StockTransfers transfers, CompanyCurrency currency) {
        this.transfers = transfers;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("stock-transfer");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        // Others may still join the batch, so that no item and no value stand here.
        StockTransfer one = transfers.batch(task.subject()).getFirst();
        return new TaskSubject(
                one.from() + " → " + one.to(), null, null, null, Money.zero(currency), null, NORMAL, one.batchRoute());
    }
}
