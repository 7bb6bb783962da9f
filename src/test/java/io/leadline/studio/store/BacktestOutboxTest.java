package io.leadline.studio.store;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.OutboxContract;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class BacktestOutboxTest extends OutboxContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private TestStore store;
    private MongoBacktests backtests;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StudioMigrations());
        Outboxes outboxes = new Outboxes();
        outboxes.onWaiting(rings::incrementAndGet);
        backtests = new MongoBacktests(store.database(), outboxes);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PendingCommands owner() {
        return backtests;
    }

    @Override
    protected void decide(String id, List<PendingCommand> commands) {
        if (!commands.isEmpty()) {
            backtests.add(StudioStoreTest.backtest(id, NOW), commands.getFirst());
            commands.stream().skip(1).forEach(command -> backtests.cancel(id, NOW, command));
        }
    }

    @Override
    protected boolean changeAsItWas(String id) {
        // Nothing of a back-test is written whole after its start.
        backtests.partDone(id, 0, List.of(), 1, List.of());
        return false;
    }
}
