package io.leadline.planning.process;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.planning.transfers.StockTransfer;
import io.leadline.planning.transfers.StockTransfers;
import io.leadline.shared.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the tasks of a transfer are about: the goods and the two places. */
@Component
class TransferTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final StockTransfers transfers;
    private final Items items;
    private final String currency;

    TransferTasks(StockTransfers transfers, Items items, @Value("${leadline.company.currency:GBP}") String currency) {
        this.transfers = transfers;
        this.items = items;
        this.currency = currency;
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("stock-transfer");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        StockTransfer transfer = transfers.get(task.subject());
        Optional<Item> item = items.findAll(List.of(transfer.sku())).stream().findFirst();
        return new TaskSubject(
                transfer.from() + " → " + transfer.to(),
                null,
                null,
                item.map(Item::name).orElse(transfer.sku().value()),
                item.map(known -> known.unitCost().times(transfer.units()).rounded())
                        .orElse(Money.zero(currency)),
                null,
                NORMAL,
                transfer.route());
    }
}
