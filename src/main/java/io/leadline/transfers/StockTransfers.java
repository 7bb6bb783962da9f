package io.leadline.transfers;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reserved;
import io.leadline.stock.Stock;
import io.leadline.transfers.StockTransfer.State;
import io.leadline.transfers.TransferResult.Why;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Transfers as people decide on them: a buyer accepts or declines, goods-in of the one place ships and of the other counts
 * in. What a person decides is stored together with what it means for the process.
 */
@Service
public class StockTransfers {

    private final TransferStore store;
    private final Stock stock;
    private final Items items;
    private final TransferRules rules;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    StockTransfers(
            TransferStore store,
            Stock stock,
            Items items,
            TransferRules rules,
            Deputies deputies,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.stock = stock;
        this.items = items;
        this.rules = rules;
        this.deputies = deputies;
        this.clock = clock;
        this.events = events;
    }

    /** A declined transfer is suggested again after this time. */
    public int restDays() {
        return rules.restDays();
    }

    public static boolean mayDecide(Actor actor) {
        return actor.purchases();
    }

    public static boolean mayHandle(Actor actor) {
        return actor.organisation() == null && actor.is(Role.GOODS_IN);
    }

    public List<StockTransfer> open() {
        return store.open();
    }

    public Optional<StockTransfer> find(String id) {
        return store.find(id);
    }

    /** @throws IllegalArgumentException if there is none */
    public StockTransfer get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no transfer " + id));
    }

    public TransferResult accept(String id, Actor actor) {
        return change(id, mayDecide(actor), transfer -> switch (transfer.state()) {
            case PROPOSED ->
                new TransferResult.Done(
                        transfer.now(State.TO_SHIP, clock.now(), signed(transfer, "decide", actor), ""));
            case TO_SHIP, SHIPPING, UNDER_WAY, DONE -> new TransferResult.Repeated(transfer);
            case DECLINED, CANCELLED -> TransferResult.refused(Why.NOT_NOW);
        });
    }

    /** Not for the next weeks; what it would have brought is bought instead. */
    public TransferResult decline(String id, String reason, Actor actor) {
        if (!Bounds.NOTE.fits(reason)) {
            return TransferResult.refused(Why.TEXT_WRONG);
        }
        return change(id, mayDecide(actor), transfer -> switch (transfer.state()) {
            case PROPOSED ->
                new TransferResult.Done(transfer.declinedUntil(clock.today().plusDays(restDays()))
                        .now(State.DECLINED, clock.now(), signed(transfer, "decide", actor), reason));
            case DECLINED -> new TransferResult.Repeated(transfer);
            case TO_SHIP, SHIPPING, UNDER_WAY, DONE, CANCELLED -> TransferResult.refused(Why.NOT_NOW);
        });
    }

    /**
     * Books the stock out and announces it at the other place, once however often it is asked for. The transfer is held
     * first, so that nobody cancels what is being booked; a booking that a crash cut off is finished at the next start, or
     * when somebody ships it again.
     */
    public TransferResult ship(String id, Quantity units, Actor actor) {
        TransferResult held = change(id, mayHandle(actor), transfer -> switch (transfer.state()) {
            case TO_SHIP ->
                units.isPositive() && isOfUnit(transfer, units)
                        ? new TransferResult.Done(
                                transfer.shipping(units, clock.now(), signed(transfer, "ship", actor)))
                        : TransferResult.refused(Why.QUANTITY_WRONG);
            case SHIPPING, UNDER_WAY, DONE -> repeatedIf(units::equals, transfer.shipped(), transfer);
            case PROPOSED, DECLINED, CANCELLED -> TransferResult.refused(Why.NOT_NOW);
        });
        return switch (held) {
            case TransferResult.Done(StockTransfer transfer) -> book(transfer);
            case TransferResult.Repeated(StockTransfer transfer)
            when transfer.state() == State.SHIPPING -> book(transfer);
            case TransferResult.Repeated repeated -> repeated;
            case TransferResult.Refused refused -> refused;
        };
    }

    /** Of pieces there are no parts; what was suggested in parts may be moved as it is. */
    private boolean isOfUnit(StockTransfer transfer, Quantity units) {
        String unit = items.find(transfer.sku()).map(Item::unit).orElse("");
        return units.equals(transfer.units())
                || Units.range(unit).fault(units.value()).isEmpty();
    }

    /** Finishes what was held for shipping when the application ended. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        store.shipping().forEach(this::book);
    }

    /** @param held in the state {@code SHIPPING} */
    private TransferResult book(StockTransfer held) {
        Quantity units = Objects.requireNonNull(held.shipped());
        String cause = held.because() + " (" + held.steps().getLast().by() + ")";
        Reserved taken = stock.transfer(held.id(), held.from(), held.to(), held.sku(), units, cause);
        boolean booked = taken instanceof Reserved.Taken;
        TransferResult result = change(held.id(), true, transfer -> switch (transfer.state()) {
            case SHIPPING -> new TransferResult.Done(booked ? transfer.left() : transfer.notShipped());
            // Somebody else finished it meanwhile.
            case UNDER_WAY, DONE -> repeatedIf(units::equals, transfer.shipped(), transfer);
            case PROPOSED, DECLINED, TO_SHIP, CANCELLED -> TransferResult.refused(Why.NOT_NOW);
        });
        return booked || !(result instanceof TransferResult.Done)
                ? result
                : new TransferResult.Refused(
                        Why.NOT_ENOUGH, taken instanceof Reserved.NotEnough few ? few.available() : Quantity.ZERO);
    }

    /**
     * Counts it in. What is missing is written off where it should have arrived; what is over is taken off where it came
     * from, because that is where it was.
     *
     * @param units counted, zero or more
     */
    public TransferResult receive(String id, Quantity units, Actor actor) {
        return change(id, mayHandle(actor), transfer -> switch (transfer.state()) {
            case UNDER_WAY ->
                isOfUnit(transfer, units)
                        ? received(transfer, units, actor)
                        : TransferResult.refused(Why.QUANTITY_WRONG);
            case DONE -> repeatedIf(units::equals, transfer.received(), transfer);
            case PROPOSED, TO_SHIP, SHIPPING, DECLINED, CANCELLED -> TransferResult.refused(Why.NOT_NOW);
        });
    }

    private TransferResult received(StockTransfer transfer, Quantity units, Actor actor) {
        stock.arrive(transfer.id());
        Quantity over = units.minus(Objects.requireNonNullElse(transfer.shipped(), transfer.quantity()));
        if (over.isNegative()) {
            stock.record(
                    movement(transfer, ":short", MovementKind.WRITE_OFF, transfer.to(), Quantity.ZERO.minus(over)));
        } else if (over.isPositive()) {
            stock.record(List.of(
                    movement(transfer, ":over", MovementKind.COUNT, transfer.to(), over),
                    movement(transfer, ":over-out", MovementKind.COUNT, transfer.from(), Quantity.ZERO.minus(over))));
        }
        return new TransferResult.Done(
                transfer.receiving(units).now(State.DONE, clock.now(), signed(transfer, "receive", actor), ""));
    }

    /** Before anything has left. */
    public TransferResult cancel(String id, String reason, Actor actor) {
        if (!Bounds.NOTE.fits(reason)) {
            return TransferResult.refused(Why.TEXT_WRONG);
        }
        return change(id, mayDecide(actor) || mayHandle(actor), transfer -> switch (transfer.state()) {
            case PROPOSED, TO_SHIP ->
                reason.isBlank()
                        ? TransferResult.refused(Why.REASON_MISSING)
                        : new TransferResult.Done(cancelled(transfer, actor.name(), reason.strip()));
            case SHIPPING, UNDER_WAY -> TransferResult.refused(Why.ON_ITS_WAY);
            case CANCELLED -> new TransferResult.Repeated(transfer);
            case DONE, DECLINED -> TransferResult.refused(Why.NOT_NOW);
        });
    }

    StockTransfer cancelled(StockTransfer transfer, String by, String why) {
        return transfer.now(State.CANCELLED, clock.now(), by, why);
    }

    /** Who acts in the place of somebody away says so. */
    private String signed(StockTransfer transfer, String decision, Actor actor) {
        return deputies.acting(transfer.interaction(decision), actor).signature();
    }

    void changed() {
        events.publishEvent(new Changed("transfers"));
    }

    private TransferResult change(String id, boolean allowed, Function<StockTransfer, TransferResult> step) {
        if (!allowed) {
            return TransferResult.refused(Why.FORBIDDEN);
        }
        return Conflicts.retry("Transfer " + id, () -> changed(id, step));
    }

    /** @return empty if somebody was faster */
    private Optional<TransferResult> changed(String id, Function<StockTransfer, TransferResult> step) {
        Optional<StockTransfer> found = store.find(id);
        if (found.isEmpty()) {
            return Optional.of(TransferResult.refused(Why.UNKNOWN));
        }
        TransferResult result = step.apply(found.get());
        if (!(result instanceof TransferResult.Done(StockTransfer next))) {
            return Optional.of(result);
        }
        if (!save(next)) {
            return Optional.empty();
        }
        changed();
        return Optional.of(result);
    }

    /**
     * With what it means for the tasks of its batch, in the same write. Where two people finish the last two at once, neither
     * sees that both are done; so it is looked at once more.
     *
     * @return false if it was changed since it was read
     */
    boolean save(StockTransfer next) {
        List<PendingCommand> seen = over(next.batch(), next);
        if (!store.save(next.telling(seen))) {
            return false;
        }
        Conflicts.retry("Batch " + next.batch(), () -> {
            List<PendingCommand> now = over(next.batch(), null);
            boolean told = now.size() <= seen.size()
                    || store.save(store.find(next.id()).orElse(next).telling(now));
            return told ? Optional.of(now) : Optional.empty();
        });
        apart(next.batch());
        return true;
    }

    /**
     * What joined a batch while its last decision was made would have no task: it gets a batch of its own. Who joins looks
     * after joining and who decides after deciding, so that one of the two sees it.
     */
    void apart(String batch) {
        if (store.decided(batch)) {
            List<StockTransfer> late = store.ofBatch(batch).stream()
                    .filter(transfer -> transfer.state() == State.PROPOSED)
                    .toList();
            if (!late.isEmpty()) {
                String own = free(batch);
                late.forEach(transfer -> store.save(transfer.in(own, start(own))));
            }
        }
    }

    /** An id like this one that no batch has. */
    String free(String batch) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? batch : batch + "-" + n)
                .filter(id -> store.ofBatch(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<PendingCommand> over(String batch, @Nullable StockTransfer next) {
        return new Batch(store.ofBatch(batch).stream()
                        .map(stored -> next != null && stored.id().equals(next.id()) ? next : stored)
                        .toList())
                .over();
    }

    /** What goes between the same places together, by item. */
    public List<StockTransfer> batch(String batch) {
        return store.ofBatch(batch);
    }

    /**
     * Accepts, ships as suggested, or counts in as shipped all of a batch that wait for it.
     *
     * @return what became of each
     */
    public List<TransferResult> all(String batch, State waiting, Actor actor) {
        if (!mayDecide(actor) && !mayHandle(actor)) {
            // Not even how many there are.
            return List.of();
        }
        return store.ofBatch(batch).stream()
                .filter(transfer -> transfer.state() == waiting)
                .map(transfer -> switch (waiting) {
                    case PROPOSED -> accept(transfer.id(), actor);
                    case TO_SHIP, SHIPPING -> ship(transfer.id(), transfer.units(), actor);
                    case UNDER_WAY -> receive(transfer.id(), transfer.units(), actor);
                    case DONE, DECLINED, CANCELLED -> TransferResult.refused(Why.NOT_NOW);
                })
                .toList();
    }

    private Movement movement(
            StockTransfer transfer, String step, MovementKind kind, String location, Quantity quantity) {
        return new Movement(
                "transfer:" + transfer.id() + step,
                kind,
                location,
                transfer.sku(),
                quantity,
                transfer.id(),
                clock.now());
    }

    private static TransferResult repeatedIf(
            Predicate<Object> same, @Nullable Quantity before, StockTransfer transfer) {
        return before != null && same.test(before)
                ? new TransferResult.Repeated(transfer)
                : TransferResult.refused(Why.NOT_NOW);
    }

    /**
     * The engine takes it once, however many transfers of the batch bring it. Its id names the batch: a transfer that gets a
     * batch of its own while the engine takes the start of the old one must not lose the start of the new one with it.
     */
    static PendingCommand start(String batch) {
        return new PendingCommand.PublishMessage(
                "start:" + batch,
                Suggestions.PROPOSED,
                batch,
                java.time.Duration.ofDays(7),
                Map.of(TransferVariables.SUBJECT, batch));
    }
}
