package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.Reservation;
import io.leadline.stock.ShelfHistory;
import io.leadline.stock.StockCount;
import io.leadline.stock.StockLevel;
import io.leadline.storage.chain.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one item at one location that has to change together, and so is one document.
 *
 * @param ended ids of reservations given back lately, so that a late try of theirs takes nothing
 * @param counted the latest count that was booked
 * @param unfiled movements that changed this level and may not stand in the ledger's collection yet; whoever comes next
 *     files them, should the process have died in between
 * @param past when the shelf was empty
 * @param end of the chain of its movements, the unfiled among them
 * @param version 0 while there is no document
 */
record LevelState(
        String location,
        Sku sku,
        Quantity onHand,
        Quantity inTransit,
        List<Reservation> reservations,
        List<String> ended,
        @Nullable StockCount counted,
        List<Booked> unfiled,
        ShelfHistory past,
        Link end,
        long version) {

    private static final int ENDED_KEPT = 200;

    static LevelState none(String location, Sku sku) {
        return new LevelState(
                location,
                sku,
                Quantity.ZERO,
                Quantity.ZERO,
                List.of(),
                List.of(),
                null,
                List.of(),
                ShelfHistory.UNKNOWN,
                StockHistory.start(location, sku),
                0);
    }

    static String id(String location, Sku sku) {
        return location + "|" + sku;
    }

    String id() {
        return id(location, sku);
    }

    StockLevel level() {
        return new StockLevel(location, sku, onHand, reserved(), inTransit, past);
    }

    Quantity reserved() {
        return reservations.stream().map(Reservation::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    boolean holds(String reservationId) {
        return reservations.stream().anyMatch(reservation -> reservation.id().equals(reservationId));
    }

    LevelState moved(Movement movement) {
        Quantity now = onHand.plus(movement.onHandChange());
        Booked booked = Booked.after(end, movement);
        return new LevelState(
                location,
                sku,
                now,
                inTransit.plus(movement.inTransitChange()),
                reservations,
                ended,
                counted,
                Stream.concat(unfiled.stream(), Stream.of(booked)).toList(),
                movement.onHandChange().isZero() ? past : past.after(movement, !now.isPositive()),
                booked.end(end),
                version);
    }

    LevelState holding(Reservation reservation) {
        List<Reservation> more =
                Stream.concat(reservations.stream(), Stream.of(reservation)).toList();
        return new LevelState(location, sku, onHand, inTransit, more, ended, counted, unfiled, past, end, version);
    }

    /** Without the reservation, and with its id remembered. */
    LevelState without(String reservationId) {
        List<String> ids = new ArrayList<>(ended);
        ids.remove(reservationId);
        ids.add(reservationId);
        List<Reservation> others = reservations.stream()
                .filter(reservation -> !reservation.id().equals(reservationId))
                .toList();
        List<String> kept = List.copyOf(ids.subList(Math.max(0, ids.size() - ENDED_KEPT), ids.size()));
        return new LevelState(location, sku, onHand, inTransit, others, kept, counted, unfiled, past, end, version);
    }

    LevelState counted(StockCount count) {
        ShelfHistory seen = count.onHand().isZero() ? past.on(count.asOf(), true) : past;
        return new LevelState(
                location, sku, onHand, inTransit, reservations, ended, count, unfiled, seen, end, version);
    }

    LevelState allFiled() {
        return new LevelState(
                location, sku, onHand, inTransit, reservations, ended, counted, List.of(), past, end, version);
    }
}
