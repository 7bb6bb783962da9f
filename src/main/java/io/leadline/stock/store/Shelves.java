package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.Fulfilment;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.Reserved;
import io.leadline.stock.Selling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * Holds what there is of each line; gives what there is not. What was ended on its shelf is not held again.
     *
     * @param first whether it is who has just begun the reservation
     */
    List<Reservation.Shortage> hold(Reservation reservation, Selling selling, Instant now, boolean first) {
        ReserveDecision.Asker asker = new ReserveDecision.Asker(first, reservation.onOneShelf());
        Map<LevelKey, ReserveDecision> decisions = decisions(
                reservation,
                pick -> new ReserveDecision(
                        reservation.hold(pick, reservation.until()),
                        selling.terms(pick.location(), pick.sku(), reservation.channel()),
                        now,
                        asker));
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

    /**
     * What its channel may promise of its goods at each of these locations, in their order; what is held for itself counts as
     * free.
     */
    List<Fulfilment.Place> places(Reservation reservation, List<ChannelSource> sources, Selling selling, Instant now) {
        List<ReservationLine> goods = reservation.goods();
        Set<LevelKey> keys = new HashSet<>();
        sources.forEach(source -> goods.forEach(line -> keys.add(new LevelKey(source.location(), line.sku()))));
        Map<LevelKey, LevelState> levels = ledger.read(keys);
        Set<String> own = new HashSet<>();
        reservation.picks().forEach(pick -> own.add(reservation.hold(pick, null).id()));
        return sources.stream()
                .map(source -> {
                    Map<Sku, Quantity> there = new HashMap<>();
                    for (ReservationLine line : goods) {
                        LevelState level = levels.get(new LevelKey(source.location(), line.sku()));
                        if (level != null) {
                            there.put(
                                    line.sku(),
                                    level.promised(
                                            reservation.channel(),
                                            selling.terms(source.location(), line.sku(), reservation.channel()),
                                            now,
                                            own));
                        }
                    }
                    return new Fulfilment.Place(source.location(), source.parcelCost(), there);
                })
                .toList();
    }

    /** Whether each line is held now; nothing is changed. */
    boolean holds(Reservation reservation, Instant now) {
        Map<LevelKey, LevelState> levels =
                ledger.read(decisions(reservation, pick -> pick).keySet());
        return reservation.picks().stream().allMatch(pick -> {
            LevelState level = levels.get(new LevelKey(pick.location(), pick.sku()));
            String id = reservation.hold(pick, null).id();
            return level != null
                    && level.held(id).filter(hold -> !hold.overAt(now)).isPresent();
        });
    }

    /** @return whether each line was still held, and so is from now on */
    boolean keep(Reservation reservation, @Nullable Instant until, Instant now) {
        Map<LevelKey, KeepDecision> decisions = decisions(
                reservation,
                pick -> new KeepDecision(reservation.hold(pick, until).id(), until, now));
        ledger.change(decisions);
        return decisions.values().stream().allMatch(KeepDecision::kept);
    }

    void free(Reservation reservation) {
        ledger.change(decisions(
                reservation,
                pick -> new ReleaseDecision(reservation.hold(pick, null).id())));
    }

    /** Sells what left and takes in what came back; gives what was booked now. */
    List<Movement> move(Reservation reservation) {
        Map<LevelKey, MovementsDecision> decisions = decisions(reservation, pick -> {
            String holdId = reservation.hold(pick, null).id();
            MovementsDecision decision = new MovementsDecision(holdId);
            decision.add(movement(reservation, MovementKind.SALE, "sale:" + holdId, pick, soldAt(reservation)));
            return decision;
        });
        for (Reservation.GoodsBack back : reservation.returned()) {
            for (ReservationLine line : reservation.goods(back)) {
                String id = "return:" + reservation.id() + ":" + back.id() + ":" + line.sku();
                Fulfilment.Pick in = new Fulfilment.Pick(reservation.location(), line.sku(), line.quantity());
                decisions
                        .computeIfAbsent(
                                new LevelKey(reservation.location(), line.sku()), key -> new MovementsDecision())
                        .add(movement(reservation, MovementKind.CUSTOMER_RETURN, id, in, back.at()));
            }
        }
        ledger.change(decisions);
        return decisions.values().stream()
                .flatMap(decision -> decision.booked().stream())
                .toList();
    }

    /** Booked before the first goods came back, so that this is when they left. */
    private static Instant soldAt(Reservation reservation) {
        return reservation.changedAt();
    }

    private static Movement movement(
            Reservation reservation, MovementKind kind, String id, Fulfilment.Pick goods, Instant at) {
        return new Movement(id, kind, goods.location(), goods.sku(), goods.quantity(), reservation.id(), at);
    }

    private static <T> Map<LevelKey, T> decisions(Reservation reservation, Function<Fulfilment.Pick, T> of) {
        Map<LevelKey, T> decisions = new LinkedHashMap<>();
        reservation.picks().forEach(pick -> decisions.put(new LevelKey(pick.location(), pick.sku()), of.apply(pick)));
        return decisions;
    }
}
