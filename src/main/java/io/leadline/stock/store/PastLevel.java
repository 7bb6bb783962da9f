package io.leadline.stock.store;

import io.leadline.stock.Balance;
import io.leadline.stock.Movement;
import java.util.Optional;

/** A level on its way back in time: as it was read, less what moved since. */
final class PastLevel {

    private final LevelState read;
    private Balance balance;
    private long before;

    PastLevel(LevelState read) {
        this.read = read;
        this.balance = new Balance(read.location(), read.sku(), read.onHand(), read.inTransit());
        this.before = read.end().number();
    }

    /** Takes a movement back; one that was booked after the level was read is not in it. */
    void before(Booked booked) {
        if (booked.end(read.end()).number() <= read.end().number()) {
            Movement movement = booked.movement();
            balance = new Balance(
                    balance.location(),
                    balance.sku(),
                    balance.onHand().minus(movement.onHandChange()),
                    balance.inTransit().minus(movement.inTransitChange()));
            before--;
        }
    }

    /** Empty where nothing had moved by then. */
    Optional<Balance> balance() {
        return before > 0 ? Optional.of(balance) : Optional.empty();
    }
}
