package io.leadline.ordering.process;

import io.leadline.ordering.OrderStore;
import io.leadline.shared.PendingCommands;
import java.util.List;
import org.springframework.stereotype.Component;

/** What decisions on orders have for the engine. */
@Component
class OrderCommands implements PendingCommands {

    private final OrderStore store;

    OrderCommands(OrderStore store) {
        this.store = store;
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return store.withPending(limit).stream()
                .flatMap(order -> order.pending().stream().map(command -> new Waiting(order.id(), order.id(), command)))
                .toList();
    }

    @Override
    public void taken(String owner, String commandId) {
        store.taken(owner, commandId);
    }
}
