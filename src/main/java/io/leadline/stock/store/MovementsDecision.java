package io.leadline.stock.store;

import io.leadline.stock.Hold;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Books movements of one level that are not booked yet, and ends the hold they fulfil. */
final class MovementsDecision implements Ledger.Decision {

    private final Map<String, Movement> movements = new LinkedHashMap<>();
    private final @Nullable String holdId;
    private final Map<String, Movement> booked = new LinkedHashMap<>();

    MovementsDecision() {
        this(null);
    }

    MovementsDecision(@Nullable String holdId) {
        this.holdId = holdId;
    }

    void add(Movement movement) {
        movements.putIfAbsent(movement.id(), movement);
    }

    @Override
    public Collection<String> movementIds() {
        return movements.keySet();
    }

    @Override
    public LevelState decide(LevelState before, Set<String> known) {
        LevelState state = before;
        List<Movement> news = movements.values().stream()
                .filter(movement -> !known.contains(movement.id()))
                .toList();
        // Asked again for all shelves where one was changed by others: what this one moved then is booked already.
        news.forEach(movement -> booked.put(movement.id(), movement));
        for (Movement movement : news) {
            state = state.moved(movement);
        }
        if (holdId == null || !state.holds(holdId)) {
            return state;
        }
        Hold hold = state.held(holdId).orElseThrow();
        LevelState ended = state.without(holdId);
        return news.isEmpty() ? ended : ended.soldOf(hold.channel(), hold.quantity());
    }

    /** Whether a sale was among what was booked. */
    boolean sells() {
        return booked.values().stream().anyMatch(movement -> movement.kind() == MovementKind.SALE);
    }

    /** What was not booked before. */
    Collection<Movement> booked() {
        return booked.values();
    }
}
