package io.leadline.transfers;

import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.transfers.StockTransfer.State;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What planning suggests to move, what goes between the same two places as one batch with one process. It replaces the
 * suggestions of an item each time it plans it: told the same again, nothing changes; what is no longer wanted goes away;
 * what a person has accepted stays.
 */
@Service
public class Suggestions {

    /** Starts the process; its subject is the batch. */
    public static final String PROPOSED = "planning.transferProposed";

    private static final Set<State> CALLED_OFF = EnumSet.of(State.CANCELLED, State.DECLINED);
    private static final int MOST_ATTEMPTS = 20;

    private final TransferStore store;
    private final StockTransfers transfers;
    private final BusinessClock clock;

    Suggestions(TransferStore store, StockTransfers transfers, BusinessClock clock) {
        this.store = store;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** A wish of planning. */
    public record Wish(Sku sku, String from, String to, Quantity quantity) {}

    /**
     * @param planned the items that were planned
     * @param wanted all that these should have; a declined one stays declined
     * @param because what planned them
     */
    public void keep(Collection<Sku> planned, Collection<Wish> wanted, String because, LocalDate today) {
        Map<String, Wish> missing = new LinkedHashMap<>();
        wanted.forEach(wish -> missing.put(StockTransfer.pair(wish.from(), wish.to(), wish.sku()), wish));
        boolean changed = false;
        Set<String> waiting = new TreeSet<>();
        for (StockTransfer stored : store.holding(planned)) {
            Wish wish = missing.get(stored.pair());
            if (stored.state() == State.DECLINED && !stored.declined(today)) {
                changed |= store.release(stored);
                continue;
            }
            missing.remove(stored.pair());
            if (stored.state() == State.PROPOSED) {
                waiting.add(stored.batch());
            }
            if (stored.state() == State.PROPOSED && wish == null) {
                changed |= transfers.save(transfers.cancelled(stored, "Leadline", because));
            } else if (stored.state() == State.PROPOSED
                    && wish != null
                    && !wish.quantity().equals(stored.quantity())) {
                changed |= store.save(stored.of(wish.quantity(), because));
            }
        }
        Map<String, String> batches = new HashMap<>();
        for (Wish wish : missing.values()) {
            String batch = batches.computeIfAbsent(
                    wish.from() + "|" + wish.to(), pair -> batch(wish.from(), wish.to(), because));
            changed |= store.add(suggestion(wish, batch, because));
        }
        waiting.addAll(batches.values());
        waiting.forEach(transfers::apart);
        if (changed) {
            transfers.changed();
        }
    }

    /** Those of these items that a person does not want now. */
    public Map<Sku, List<StockTransfer>> declined(Collection<Sku> skus, LocalDate today) {
        return store.holding(skus).stream()
                .filter(transfer -> transfer.declined(today))
                .collect(Collectors.groupingBy(StockTransfer::sku));
    }

    /**
     * That of what waits to be decided between the two places and of which nothing was accepted yet, because that would wait
     * for what joins it; else a new one, to which all parts of a run come by themselves.
     */
    private String batch(String from, String to, String because) {
        return store.undecided(from, to).stream()
                .filter(open -> store.ofBatch(open).stream().allMatch(transfer -> switch (transfer.state()) {
                    case PROPOSED, DECLINED, CANCELLED -> true;
                    case TO_SHIP, SHIPPING, UNDER_WAY, DONE -> false;
                }))
                .findFirst()
                .orElseGet(() -> newBatch(from + "|" + to + "|" + because));
    }

    /** What became of what a person ordered to be moved. */
    public enum Ordered {
        UNDER_WAY,
        /** It was counted in. */
        OVER,
        /** Something is moved between the two places already, or other units by the same wish. */
        REFUSED,
        /** The person may not decide on transfers. */
        FORBIDDEN
    }

    /**
     * A transfer that a person wants, whatever planning says: it is accepted by that person, and the other place ships. One that
     * was called off does not stand in the way of another for the same.
     *
     * @param wish names what it is for: asked twice, it is moved once
     */
    public Ordered order(String wish, Wish wanted, String because, Actor actor) {
        if (!StockTransfers.mayDecide(actor)) {
            return Ordered.FORBIDDEN;
        }
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            // The whole name: it says which wish it is, and a short one could be another's.
            String name = UUID.nameUUIDFromBytes(
                            (attempt == 1 ? wish : wish + "#again#" + attempt).getBytes(StandardCharsets.UTF_8))
                    .toString();
            String id = "T-" + name;
            Optional<StockTransfer> before = store.find(id);
            if (before.map(StockTransfer::state).filter(CALLED_OFF::contains).isPresent()) {
                continue;
            }
            if (before.isEmpty()
                    && !store.add(suggestion(id, wanted, transfers.free("TB-" + name.substring(0, 13)), because))
                    // Somebody who asked for the same at this moment may have been faster.
                    && store.find(id).isEmpty()) {
                return Ordered.REFUSED;
            }
            return accepted(id, wanted, actor);
        }
        return Ordered.REFUSED;
    }

    private Ordered accepted(String id, Wish wanted, Actor actor) {
        StockTransfer transfer = transfers.get(id);
        if (transfer.state() == State.DONE) {
            return Ordered.OVER;
        }
        boolean same = transfer.pair().equals(StockTransfer.pair(wanted.from(), wanted.to(), wanted.sku()))
                && transfer.quantity().equals(wanted.quantity());
        return same && !(transfers.accept(id, actor) instanceof TransferResult.Refused)
                ? Ordered.UNDER_WAY
                : Ordered.REFUSED;
    }

    private String newBatch(String pairAndCause) {
        String id = "TB-"
                + UUID.nameUUIDFromBytes(pairAndCause.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 13);
        // What was decided meanwhile has gone on; nobody would be asked about what joins it.
        return transfers.free(id);
    }

    private StockTransfer suggestion(Wish wish, String batch, String because) {
        return suggestion("T-" + UUID.randomUUID().toString().substring(0, 8), wish, batch, because);
    }

    private StockTransfer suggestion(String id, Wish wish, String batch, String because) {
        return new StockTransfer(
                id,
                batch,
                0,
                wish.sku(),
                wish.from(),
                wish.to(),
                wish.quantity(),
                because,
                State.PROPOSED,
                clock.now(),
                null,
                null,
                null,
                List.of(),
                List.of(StockTransfers.start(batch)));
    }
}
