package io.leadline.tracking.process;

import io.leadline.shared.PendingCommands;
import io.leadline.tracking.EscalationStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** What decisions on delays have for the engine. */
@Component
class EscalationCommands implements PendingCommands {

    private final EscalationStore store;

    EscalationCommands(EscalationStore store) {
        this.store = store;
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return store.withPending(limit).stream()
                .flatMap(escalation -> escalation.pending().stream()
                        .map(command -> new Waiting(escalation.orderId(), escalation.id(), command)))
                .toList();
    }

    @Override
    public void taken(String owner, String commandId) {
        store.taken(owner, commandId);
    }
}
