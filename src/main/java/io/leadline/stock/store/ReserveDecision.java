package io.leadline.stock.store;

import io.leadline.catalog.Channel;
import io.leadline.shared.Quantity;
import io.leadline.stock.Reservation;
import io.leadline.stock.Reserved;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Promises stock to a channel's customer if the channel may still sell that much. */
final class ReserveDecision implements Ledger.Decision {

    private final Reservation reservation;
    private final Channel channel;
    private Reserved result = new Reserved.NotEnough(Quantity.ZERO);

    ReserveDecision(Reservation reservation, Channel channel) {
        this.reservation = reservation;
        this.channel = channel;
    }

    Reserved result() {
        return result;
    }

    @Override
    public Collection<String> movementIds() {
        return List.of(MongoStock.saleId(reservation));
    }

    @Override
    public LevelState decide(LevelState before, Set<String> booked) {
        if (before.holds(reservation.id()) || booked.contains(MongoStock.saleId(reservation))) {
            result = new Reserved.Taken(before.location());
            return before;
        }
        if (before.ended().contains(reservation.id())) {
            result = new Reserved.GivenBack();
            return before;
        }
        Quantity free = before.level()
                .availableToPromise()
                .minus(Quantity.of(channel.bufferUnits()))
                .max(Quantity.ZERO);
        if (free.compareTo(reservation.quantity()) < 0) {
            result = new Reserved.NotEnough(free);
            return before;
        }
        result = new Reserved.Taken(before.location());
        return before.holding(reservation);
    }
}
