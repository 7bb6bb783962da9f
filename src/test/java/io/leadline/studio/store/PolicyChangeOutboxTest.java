package io.leadline.studio.store;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.OutboxContract;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.studio.PolicyChange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PolicyChangeOutboxTest extends OutboxContract {

    private TestStore store;
    private MongoPolicyChanges changes;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StudioMigrations());
        Outboxes outboxes = new Outboxes();
        outboxes.onWaiting(rings::incrementAndGet);
        changes = new MongoPolicyChanges(store.database(), outboxes);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PendingCommands owner() {
        return changes;
    }

    @Override
    protected void decide(String id, List<PendingCommand> commands) {
        changes.add(StudioStoreTest.change(id, PolicyChange.State.REJECTED, commands));
    }

    @Override
    protected boolean changeAsItWas(String id) {
        return changes.save(StudioStoreTest.change(id, PolicyChange.State.REJECTED, List.of()));
    }
}
