package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.stock.Movement;
import io.leadline.stock.Reserved;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Books a movement only if enough stock is free of promises. */
final class TakeDecision implements Ledger.Decision {

    private final Movement movement;
    private final Instant now;
    private Reserved result = new Reserved.NotEnough(Quantity.ZERO);

    TakeDecision(Movement movement, Instant now) {
        this.movement = movement;
        this.now = now;
    }

    Reserved result() {
        return result;
    }

    @Override
    public Collection<String> movementIds() {
        return List.of(movement.id());
    }

    @Override
    public LevelState decide(LevelState before, Set<String> booked) {
        Quantity free = before.level(now).availableToPromise();
        if (!booked.contains(movement.id()) && free.compareTo(movement.quantity()) < 0) {
            result = new Reserved.NotEnough(free);
            return before;
        }
        result = new Reserved.Taken(before.location());
        return booked.contains(movement.id()) ? before : before.moved(movement);
    }
}
