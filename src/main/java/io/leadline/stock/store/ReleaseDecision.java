package io.leadline.stock.store;

import java.util.Set;

/** Frees what is held, and remembers that it was freed: a late try of the same takes nothing. */
record ReleaseDecision(String holdId) implements Ledger.Decision {

    @Override
    public LevelState decide(LevelState before, Set<String> booked) {
        boolean nothingThere = before.equals(LevelState.none(before.location(), before.sku()));
        boolean freed = before.ended().contains(holdId)
                && !before.holds(holdId)
                && before.ahead(holdId).isEmpty();
        return nothingThere || freed ? before : before.without(holdId);
    }
}
