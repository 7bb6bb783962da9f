package io.leadline.ordering.store;

import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.SampleOrder;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.OutboxContract;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class OrderOutboxTest extends OutboxContract {

    private TestStore store;
    private MongoOrders orders;
    private final List<PurchaseOrder> read = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new OrderIndexes());
        Outboxes outboxes = new Outboxes();
        outboxes.onWaiting(rings::incrementAndGet);
        orders = new MongoOrders(store.database(), OrderStoreTest.CLOCK, outboxes);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PendingCommands owner() {
        return orders;
    }

    @Override
    protected void decide(String id, List<PendingCommand> commands) {
        orders.add(order(id, commands));
        read.add(orders.find(id, null).orElseThrow());
    }

    @Override
    protected boolean changeAsItWas(String id) {
        PurchaseOrder asItWas =
                read.stream().filter(order -> order.id().equals(id)).findFirst().orElseThrow();
        return orders.save(asItWas);
    }

    private static PurchaseOrder order(String id, List<PendingCommand> pending) {
        PurchaseOrder sample = SampleOrder.of(id, "sku-" + id, "S1", OrderState.SENT);
        return new PurchaseOrder(
                sample.id(),
                sample.version(),
                sample.state(),
                sample.head(),
                sample.talk(),
                sample.lines(),
                sample.receipts(),
                sample.log(),
                sample.approvals(),
                pending);
    }
}
