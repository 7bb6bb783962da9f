package io.leadline.planning.transfers;

import io.leadline.planning.transfers.StockTransfer.State;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What planning suggests to move. It replaces the suggestions of an item each time it plans it: told the same again, nothing
 * changes; what is no longer wanted goes away; what a person has accepted stays.
 */
@Service
public class Suggestions {

    /** Starts the process; its subject is the transfer. */
    public static final String PROPOSED = "planning.transferProposed";

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
        for (StockTransfer stored : store.holding(planned)) {
            Wish wish = missing.get(stored.pair());
            if (stored.state() == State.DECLINED && !stored.declined(today)) {
                changed |= store.release(stored);
                continue;
            }
            missing.remove(stored.pair());
            if (stored.state() == State.PROPOSED && wish == null) {
                changed |= store.save(transfers.cancelled(stored, "Leadline", because));
            } else if (stored.state() == State.PROPOSED
                    && wish != null
                    && !wish.quantity().equals(stored.quantity())) {
                changed |= store.save(stored.of(wish.quantity(), because));
            }
        }
        for (Wish wish : missing.values()) {
            changed |= store.add(suggestion(wish, because));
        }
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

    private StockTransfer suggestion(Wish wish, String because) {
        String id = "T-" + UUID.randomUUID().toString().substring(0, 8);
        return new StockTransfer(
                id,
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
                List.of(StockTransfers.start(id)));
    }
}
