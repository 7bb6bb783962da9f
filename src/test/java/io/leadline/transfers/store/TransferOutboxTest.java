package io.leadline.transfers.store;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.OutboxContract;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.transfers.StockTransfer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class TransferOutboxTest extends OutboxContract {

    private TestStore store;
    private MongoStockTransfers transfers;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StockTransferMigrations(), new TransferBatchMigrations());
        Outboxes outboxes = new Outboxes();
        outboxes.onWaiting(rings::incrementAndGet);
        transfers = new MongoStockTransfers(store.database(), outboxes);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PendingCommands owner() {
        return transfers;
    }

    @Override
    protected void decide(String id, List<PendingCommand> commands) {
        transfers.add(transfer(id, commands));
    }

    @Override
    protected boolean changeAsItWas(String id) {
        return transfers.save(transfer(id, List.of()));
    }

    private static StockTransfer transfer(String id, List<PendingCommand> pending) {
        return new StockTransfer(
                id,
                "B-" + id,
                0,
                new Sku("sku-" + id),
                "L1",
                "L2",
                Quantity.of(3),
                "run",
                StockTransfer.State.TO_SHIP,
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                null,
                null,
                List.of(),
                pending);
    }
}
