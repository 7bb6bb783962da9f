package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelTerms;
import io.leadline.stock.Hold;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PromisedAhead;
import io.leadline.stock.SetAside;
import io.leadline.stock.ShelfHistory;
import io.leadline.stock.ShelfPromises;
import io.leadline.stock.StockCount;
import io.leadline.stock.StockLevel;
import io.leadline.storage.chain.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one item at one location that has to change together, and so is one document.
 *
 * @param setAside for channels, and not sold yet
 * @param ahead promised of what is to come; what is there stays until its reservation knows
 * @param ended ids of holds given back lately, so that a late try of theirs takes nothing
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
        List<Hold> holds,
        List<SetAside> setAside,
        List<PromisedAhead> ahead,
        List<String> ended,
        @Nullable StockCount counted,
        List<Booked> unfiled,
        ShelfHistory past,
        Link end,
        long version) {

    private static final int ENDED_KEPT = 200;

    /** What comes of these was to come. */
    private static final Set<MovementKind> COMES_IN =
            EnumSet.of(MovementKind.RECEIPT, MovementKind.RECEIPT_CORRECTION, MovementKind.TRANSFER_IN);

    static LevelState none(String location, Sku sku) {
        return new LevelState(
                location,
                sku,
                Quantity.ZERO,
                Quantity.ZERO,
                List.of(),
                List.of(),
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

    /** As whoever asks at that moment has to see it: what is over counts no more. */
    StockLevel level(Instant now) {
        return new StockLevel(location, sku, onHand, reserved(now), inTransit, past, ahead);
    }

    private Quantity reserved(Instant now) {
        return holds.stream()
                .filter(hold -> !hold.overAt(now))
                .map(Hold::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /**
     * What a channel may still promise by these terms.
     *
     * @param asFree holds that count as if they were none
     */
    Quantity promised(String channel, List<ChannelTerms> terms, Instant now, Set<String> asFree) {
        Map<String, Quantity> promised = new HashMap<>();
        for (Hold hold : holds) {
            if (!hold.overAt(now) && !asFree.contains(hold.id())) {
                promised.merge(hold.channel(), hold.quantity(), Quantity::plus);
            }
        }
        return ShelfPromises.of(new ShelfPromises.Shelf(onHand, promised, setAside(now)), terms)
                .getOrDefault(channel, Quantity.ZERO);
    }

    private Map<String, Quantity> setAside(Instant now) {
        Map<String, Quantity> byChannel = new HashMap<>();
        setAside.stream()
                .filter(one -> !one.overAt(now))
                .forEach(one -> byChannel.merge(one.channel(), one.quantity(), Quantity::plus));
        return byChannel;
    }

    /** What is neither promised nor set aside. */
    Quantity unclaimed(Instant now) {
        Quantity claimed = setAside(now).values().stream().reduce(Quantity.ZERO, Quantity::plus);
        return level(now).availableToPromise().minus(claimed).max(Quantity.ZERO);
    }

    LevelState withSetAside(List<SetAside> all) {
        return new LevelState(
                location, sku, onHand, inTransit, holds, all, ahead, ended, counted, unfiled, past, end, version);
    }

    /** What a channel sold is taken from what was set aside for it, what ends first before the rest. */
    LevelState soldOf(String channel, Quantity sold) {
        if (setAside.isEmpty()) {
            return this;
        }
        List<SetAside> left = new ArrayList<>();
        Quantity rest = sold;
        for (SetAside one :
                setAside.stream().sorted(Comparator.comparing(SetAside::until)).toList()) {
            Quantity taken = one.channel().equals(channel) ? one.quantity().min(rest) : Quantity.ZERO;
            rest = rest.minus(taken);
            one.less(taken).ifPresent(left::add);
        }
        return withSetAside(List.copyOf(left));
    }

    Optional<Hold> held(String holdId) {
        return holds.stream().filter(hold -> hold.id().equals(holdId)).findFirst();
    }

    boolean holds(String holdId) {
        return held(holdId).isPresent();
    }

    LevelState moved(Movement movement) {
        Quantity now = onHand.plus(movement.onHandChange());
        Booked booked = Booked.after(end, movement);
        LevelState moved = new LevelState(
                location,
                sku,
                now,
                inTransit.plus(movement.inTransitChange()),
                holds,
                setAside,
                ahead,
                ended,
                counted,
                Stream.concat(unfiled.stream(), Stream.of(booked)).toList(),
                movement.onHandChange().isZero() ? past : past.after(movement, !now.isPositive()),
                booked.end(end),
                version);
        return COMES_IN.contains(movement.kind()) ? moved.dealt(movement.onHandChange(), movement.at()) : moved;
    }

    /** What came in is held for those who were promised it, in the write that books it: nobody else can have it in between. */
    private LevelState dealt(Quantity came, Instant at) {
        return ahead.stream().allMatch(PromisedAhead::isThere)
                ? this
                : dealt(came.min(onHand.minus(reserved(at))), one -> true);
    }

    /**
     * As it has to be at that moment: where a pre-order waits, nothing is free before it has all it waits for, whatever made it
     * free. Each write begins and ends with this ({@link Ledger}), so that no kind of it can forget to. What other
     * channels have set aside stays theirs, and those who do not wait are served by what comes in.
     */
    LevelState served(Moment now) {
        if (ahead.stream().noneMatch(one -> one.waits(now.today()))) {
            return this;
        }
        LevelState current = swept(now.at());
        return current.dealt(current.unclaimed(now.at()), one -> one.waits(now.today()));
    }

    private LevelState dealt(Quantity free, Predicate<PromisedAhead> among) {
        Quantity rest = free;
        LevelState state = this;
        for (PromisedAhead one :
                ahead.stream().filter(among).sorted(PromisedAhead.FIRST).toList()) {
            Quantity taken = one.left().min(rest);
            if (taken.isPositive()) {
                rest = rest.minus(taken);
                state = state.changed(one.less(taken)).holdingMore(one, taken);
            }
        }
        return state;
    }

    private LevelState holdingMore(PromisedAhead one, Quantity more) {
        Quantity all = held(one.id()).map(Hold::quantity).orElse(Quantity.ZERO).plus(more);
        List<Hold> others =
                holds.stream().filter(hold -> !hold.id().equals(one.id())).toList();
        List<Hold> next = Stream.concat(others.stream(), Stream.of(new Hold(one.id(), one.channel(), sku, all)))
                .toList();
        return new LevelState(
                location, sku, onHand, inTransit, next, setAside, ahead, ended, counted, unfiled, past, end, version);
    }

    Optional<PromisedAhead> ahead(String holdId) {
        return ahead.stream().filter(one -> one.id().equals(holdId)).findFirst();
    }

    LevelState promising(PromisedAhead one) {
        return withAhead(Stream.concat(ahead.stream(), Stream.of(one)).toList());
    }

    /** The same promise as it is now. */
    LevelState changed(PromisedAhead one) {
        return withAhead(ahead.stream()
                .map(other -> other.id().equals(one.id()) ? one : other)
                .toList());
    }

    /** What is there, once its reservation knows. */
    LevelState noted(String holdId) {
        return withAhead(ahead.stream()
                .filter(one -> !one.id().equals(holdId) || !one.isThere())
                .toList());
    }

    /** As if the reservation had nothing promised of what is to come. */
    LevelState withoutAhead(String reservation) {
        return withAhead(ahead.stream()
                .filter(one -> !one.reservation().equals(reservation))
                .toList());
    }

    private LevelState withAhead(List<PromisedAhead> all) {
        return new LevelState(
                location, sku, onHand, inTransit, holds, setAside, all, ended, counted, unfiled, past, end, version);
    }

    LevelState holding(Hold hold) {
        List<Hold> more = Stream.concat(holds.stream(), Stream.of(hold)).toList();
        return new LevelState(
                location, sku, onHand, inTransit, more, setAside, ahead, ended, counted, unfiled, past, end, version);
    }

    LevelState withHeldAtLeast(String holdId, @Nullable Instant until) {
        List<Hold> changed = holds.stream()
                .map(hold -> hold.id().equals(holdId) ? hold.atLeastUntil(until) : hold)
                .toList();
        return new LevelState(
                location, sku, onHand, inTransit, changed, setAside, ahead, ended, counted, unfiled, past, end,
                version);
    }

    /** Without what is over. */
    LevelState swept(Instant now) {
        LevelState state = this;
        for (Hold hold : holds) {
            state = hold.overAt(now) ? state.without(hold.id()) : state;
        }
        return state;
    }

    /** Without the hold, and with its id remembered. */
    LevelState without(String holdId) {
        List<String> ids = new ArrayList<>(ended);
        ids.remove(holdId);
        ids.add(holdId);
        List<Hold> others =
                holds.stream().filter(hold -> !hold.id().equals(holdId)).toList();
        List<PromisedAhead> open =
                ahead.stream().filter(one -> !one.id().equals(holdId)).toList();
        List<String> kept = List.copyOf(ids.subList(Math.max(0, ids.size() - ENDED_KEPT), ids.size()));
        return new LevelState(
                location, sku, onHand, inTransit, others, setAside, open, kept, counted, unfiled, past, end, version);
    }

    LevelState counted(StockCount count) {
        ShelfHistory seen = count.onHand().isZero() ? past.on(count.asOf(), true) : past;
        return new LevelState(
                location, sku, onHand, inTransit, holds, setAside, ahead, ended, count, unfiled, seen, end, version);
    }

    LevelState allFiled() {
        return new LevelState(
                location, sku, onHand, inTransit, holds, setAside, ahead, ended, counted, List.of(), past, end,
                version);
    }
}
