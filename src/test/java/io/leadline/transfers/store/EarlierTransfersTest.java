package io.leadline.transfers.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.transfers.StockTransfer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierTransfersTest {

    @Test
    void aTransferFromBeforeBatchesIsItsOwn(@TempDir Path folder) {
        try (TestStore store = TestStore.in(folder, new StockTransferMigrations())) {
            MongoStockTransfers transfers = new MongoStockTransfers(store.database(), new Outboxes());
            StockTransfer alone = alone();
            transfers.add(alone);
            store.database()
                    .getCollection(MongoStockTransfers.TRANSFERS)
                    .updateMany(new Document(), Updates.unset("transfer.batch"));

            assertThat(transfers.find(alone.id())).contains(alone);
        }
    }

    private static StockTransfer alone() {
        return new StockTransfer(
                "T-1",
                "T-1",
                0,
                new Sku("A"),
                "L1",
                "L2",
                Quantity.of(4),
                "run",
                StockTransfer.State.PROPOSED,
                Instant.parse("2030-03-01T10:00:00Z"),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
