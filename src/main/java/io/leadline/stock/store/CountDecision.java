package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.StockCount;
import java.time.Instant;
import java.util.Set;

/** Books the difference a count found. */
final class CountDecision implements Ledger.Decision {

    private final StockCount count;
    private final Instant at;
    private Saved saved = Saved.NOTHING;
    private boolean outdated;

    /**
     * @param at when the ledger says it was counted
     */
    CountDecision(StockCount count, Instant at) {
        this.count = count;
        this.at = at;
    }

    /** How it ended, once the write went through. */
    Saved saved() {
        return saved;
    }

    boolean outdated() {
        return outdated;
    }

    StockCount count() {
        return count;
    }

    @Override
    public LevelState decide(LevelState before, Set<String> booked) {
        StockCount known = before.counted();
        outdated = known != null && count.asOf().isBefore(known.asOf());
        boolean same = known != null
                && count.asOf().equals(known.asOf())
                && count.onHand().equals(known.onHand());
        if (outdated) {
            saved = Saved.NOTHING;
            return before;
        }
        if (same) {
            // Asked again for all shelves where one was changed by others: it may be this count that stands there.
            saved = saved.changedAnything() ? saved : new Saved(0, 0, 1);
            return before;
        }
        saved = known == null ? new Saved(1, 0, 0) : new Saved(0, 1, 0);
        // The same day told otherwise is a slip of the pen: what moved since then stays.
        Quantity expected = known != null && known.asOf().equals(count.asOf()) ? known.onHand() : before.onHand();
        Quantity difference = count.onHand().minus(expected);
        LevelState counted = before.counted(count);
        return difference.isZero() ? counted : counted.moved(movement(before, difference));
    }

    private Movement movement(LevelState before, Quantity difference) {
        // Others may have moved something in the same write, another count among them.
        int moved = before.unfiled().size();
        String id = "count:" + before.id() + ":" + before.version() + (moved == 0 ? "" : "." + moved);
        return new Movement(
                id,
                MovementKind.COUNT,
                before.location(),
                before.sku(),
                difference,
                count.asOf().toString(),
                at);
    }
}
