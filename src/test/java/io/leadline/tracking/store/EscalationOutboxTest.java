package io.leadline.tracking.store;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.OutboxContract;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.EscalationState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class EscalationOutboxTest extends OutboxContract {

    private TestStore store;
    private MongoEscalations escalations;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new EscalationIndexes());
        Outboxes outboxes = new Outboxes();
        outboxes.onWaiting(rings::incrementAndGet);
        escalations = new MongoEscalations(store.database(), outboxes);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PendingCommands owner() {
        return escalations;
    }

    @Override
    protected void decide(String id, List<PendingCommand> commands) {
        escalations.add(escalation(id, commands));
    }

    @Override
    protected boolean changeAsItWas(String id) {
        return escalations.save(escalation(id, List.of()));
    }

    private static Escalation escalation(String id, List<PendingCommand> pending) {
        return EscalationStoreTest.escalation(
                id, "O-" + id, EscalationState.DECIDED, 1, Instant.parse("2026-03-02T09:00:00Z"), pending);
    }
}
