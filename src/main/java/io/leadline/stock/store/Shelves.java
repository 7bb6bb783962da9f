package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.Reserved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reservation's steps do on the shelves. Each bears repetition and is one guarded write a shelf. */
final class Shelves {

    private final Ledger ledger;

    Shelves(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Reservation.Shortage> hold(Reservation reservation, Quantity buffer, Instant now) {
        return hold(reservation, buffer, now, false);
    }

    /**
     * Holds what there is of each line; gives what there is not. What was ended on its shelf is not held again.
     *
     * @param first whether it is who has just begun the reservation
     */
    List<Reservation.Shortage> hold(Reservation reservation, Quantity buffer, Instant now, boolean first) {
        ReserveDecision.Asker asker = new ReserveDecision.Asker(first, reservation.onOneShelf());
        Map<LevelKey, ReserveDecision> decisions = decisions(
                reservation,
                line -> new ReserveDecision(reservation.hold(line, reservation.until()), buffer, now, asker));
        ledger.change(decisions);
        List<Reservation.Shortage> missing = new ArrayList<>();
        decisions.values().forEach(decision -> {
            if (decision.result() instanceof Reserved.NotEnough few) {
                missing.add(new Reservation.Shortage(
                        decision.hold().sku(), decision.hold().quantity(), few.available()));
            } else if (decision.result() instanceof Reserved.GivenBack) {
                missing.add(new Reservation.Shortage(
                        decision.hold().sku(), decision.hold().quantity(), Quantity.ZERO));
            }
        });
        return missing;
    }

    /** Whether each line is held now; nothing is changed. */
    boolean holds(Reservation reservation, Instant now) {
        Map<LevelKey, LevelState> levels =
                ledger.read(decisions(reservation, line -> line).keySet());
        return reservation.goods().stream().allMatch(line -> {
            LevelState level = levels.get(new LevelKey(reservation.location(), line.sku()));
            String id = reservation.hold(line, null).id();
            return level != null
                    && level.held(id).filter(hold -> !hold.overAt(now)).isPresent();
        });
    }

    /** @return whether each line was still held, and so is from now on */
    boolean keep(Reservation reservation, @Nullable Instant until, Instant now) {
        Map<LevelKey, KeepDecision> decisions = decisions(
                reservation,
                line -> new KeepDecision(reservation.hold(line, until).id(), until, now));
        ledger.change(decisions);
        return decisions.values().stream().allMatch(KeepDecision::kept);
    }

    void free(Reservation reservation) {
        ledger.change(decisions(
                reservation,
                line -> new ReleaseDecision(reservation.hold(line, null).id())));
    }

    /** Sells what left and takes in what came back; gives the items of which something was sold now. */
    Set<Sku> move(Reservation reservation) {
        Map<LevelKey, MovementsDecision> decisions = decisions(reservation, line -> {
            String holdId = reservation.hold(line, null).id();
            MovementsDecision decision = new MovementsDecision(holdId);
            decision.add(movement(reservation, MovementKind.SALE, "sale:" + holdId, line, soldAt(reservation)));
            return decision;
        });
        for (Reservation.GoodsBack back : reservation.returned()) {
            for (ReservationLine line : reservation.goods(back)) {
                String id = "return:" + reservation.id() + ":" + back.id() + ":" + line.sku();
                decisions
                        .computeIfAbsent(
                                new LevelKey(reservation.location(), line.sku()), key -> new MovementsDecision())
                        .add(movement(reservation, MovementKind.CUSTOMER_RETURN, id, line, back.at()));
            }
        }
        ledger.change(decisions);
        Set<Sku> sold = new HashSet<>();
        decisions.forEach((key, decision) -> {
            if (decision.sells()) {
                sold.add(key.sku());
            }
        });
        return sold;
    }

    /** Booked before the first goods came back, so that this is when they left. */
    private static Instant soldAt(Reservation reservation) {
        return reservation.changedAt();
    }

    private static Movement movement(
            Reservation reservation, MovementKind kind, String id, ReservationLine line, Instant at) {
        return new Movement(id, kind, reservation.location(), line.sku(), line.quantity(), reservation.id(), at);
    }

    private static <T> Map<LevelKey, T> decisions(Reservation reservation, Function<ReservationLine, T> of) {
        Map<LevelKey, T> decisions = new LinkedHashMap<>();
        reservation
                .goods()
                .forEach(line -> decisions.put(new LevelKey(reservation.location(), line.sku()), of.apply(line)));
        return decisions;
    }
}
