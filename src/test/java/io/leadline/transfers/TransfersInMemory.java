package io.leadline.transfers;

import io.leadline.shared.Sku;
import io.leadline.transfers.StockTransfer.State;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the contract test of the store demands, for one thread. */
final class TransfersInMemory implements TransferStore {

    private final Map<String, StockTransfer> byId = new LinkedHashMap<>();
    private final Set<String> released = new HashSet<>();
    private final Set<String> decided = new HashSet<>();

    private boolean holds(StockTransfer transfer) {
        return switch (transfer.state()) {
            case PROPOSED, TO_SHIP, SHIPPING, DECLINED -> !released.contains(transfer.id());
            case UNDER_WAY, DONE, CANCELLED -> false;
        };
    }

    private Stream<StockTransfer> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing(
                                (StockTransfer transfer) -> transfer.sku().value())
                        .thenComparing(StockTransfer::id));
    }

    @Override
    public boolean add(StockTransfer transfer) {
        if (all().anyMatch(other -> holds(other) && other.pair().equals(transfer.pair()))) {
            return false;
        }
        byId.put(transfer.id(), transfer);
        return true;
    }

    @Override
    public boolean save(StockTransfer transfer) {
        if (byId.get(transfer.id()).version() != transfer.version()) {
            return false;
        }
        if (transfer.endsDecision()) {
            decided.add(transfer.batch());
        }
        byId.put(transfer.id(), next(transfer));
        return true;
    }

    private static StockTransfer next(StockTransfer t) {
        return new StockTransfer(
                t.id(),
                t.batch(),
                t.version() + 1,
                t.sku(),
                t.from(),
                t.to(),
                t.quantity(),
                t.because(),
                t.state(),
                t.suggestedAt(),
                t.declinedUntil(),
                t.shipped(),
                t.received(),
                t.steps(),
                t.pending());
    }

    @Override
    public boolean release(StockTransfer declined) {
        return save(declined) && released.add(declined.id());
    }

    @Override
    public Optional<StockTransfer> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<StockTransfer> ofBatch(String batch) {
        return all().filter(transfer -> transfer.batch().equals(batch)).toList();
    }

    @Override
    public List<String> undecided(String from, String to) {
        return all().filter(transfer -> transfer.state() == State.PROPOSED)
                .filter(transfer ->
                        transfer.from().equals(from) && transfer.to().equals(to))
                .map(StockTransfer::batch)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean decided(String batch) {
        return decided.contains(batch);
    }

    @Override
    public List<StockTransfer> holding(Collection<Sku> skus) {
        return all().filter(this::holds)
                .filter(transfer -> skus.contains(transfer.sku()))
                .toList();
    }

    @Override
    public List<StockTransfer> shipping() {
        return all().filter(transfer -> transfer.state() == State.SHIPPING).toList();
    }

    @Override
    public List<StockTransfer> open() {
        return all().filter(transfer -> transfer.state().open()).toList();
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return all().flatMap(transfer -> transfer.pending().stream()
                        .map(command -> new Waiting(transfer.batch(), transfer.id(), command)))
                .limit(limit)
                .toList();
    }

    @Override
    public void taken(String owner, String commandId) {
        throw new UnsupportedOperationException();
    }
}
