package io.leadline.stock.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what is held for longer, if it still is. */
final class KeepDecision implements Ledger.Decision {

    private final String holdId;
    private final @Nullable Instant until;
    private final Instant now;
    private boolean kept;

    /** @param until null for until somebody ends it */
    KeepDecision(String holdId, @Nullable Instant until, Instant now) {
        this.holdId = holdId;
        this.until = until;
        this.now = now;
    }

    /** How it ended, once the write went through. */
    boolean kept() {
        return kept;
    }

    @Override
    public LevelState decide(LevelState before, Set<String> booked) {
        kept = before.held(holdId).filter(hold -> !hold.overAt(now)).isPresent();
        return kept ? before.withHeldAtLeast(holdId, until) : before;
    }
}
