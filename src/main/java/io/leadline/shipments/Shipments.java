package io.leadline.shipments;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Shipment.Came;
import io.leadline.shipments.Shipment.Kind;
import io.leadline.shipments.Shipment.Step;
import io.leadline.shipments.ShipmentResult.Refused;
import io.leadline.shipments.ShipmentResult.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Shipments as their suppliers tell of them: from an agreed order in one or several, of several orders of one supplier in one.
 * As long as nothing of it has come, a supplier can correct and withdraw it. Nobody sees what anything costs.
 */
@Service
public class Shipments {

    /** Told as changed whenever one is. */
    public static final String TOPIC = "shipments";

    /** Orders of one supplier that are looked through for what can be shipped. */
    private static final int MOST_ORDERS = 200;

    /** Withdrawn ones too: all of them are read wherever the order is looked at. */
    private static final int MOST_OF_AN_ORDER = 500;

    private final ShipmentStore store;
    private final PurchaseOrders orders;
    private final OrderSteps steps;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Shipments(
            ShipmentStore store,
            PurchaseOrders orders,
            OrderSteps steps,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.orders = orders;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** Its supplier, who carries it, and of the company those who buy, count and carry. */
    private static boolean maySee(Actor actor) {
        return isSupplier(actor)
                || actor.carrier().isPresent()
                || actor.organisation() == null && (actor.purchases() || actor.isAny(Role.GOODS_IN, Role.LOGISTICS));
    }

    private static boolean isSupplier(Actor actor) {
        return actor.is(Role.SUPPLIER) && actor.organisation() != null;
    }

    private static boolean isOf(Shipment one, Actor actor) {
        return isSupplier(actor) && one.supplierId().equals(actor.organisation())
                || actor.carrier().filter(one::isCarriedBy).isPresent();
    }

    /** What an actor who may see some sees of all. */
    private static Whose whose(Actor actor) {
        String supplierId = actor.organisation();
        return actor.carrier()
                .map(Whose::ofCarrier)
                .orElseGet(() -> supplierId == null ? Whose.EVERYBODY : Whose.ofSupplier(supplierId));
    }

    public Optional<Shipment> find(String id, Actor actor) {
        return maySee(actor)
                ? store.find(id).filter(one -> actor.organisation() == null || isOf(one, actor))
                : Optional.empty();
    }

    public Page<Shipment> search(ShipmentQuery query, Actor actor) {
        return maySee(actor) ? store.search(query, whose(actor)) : new Page<>(List.of(), 0);
    }

    /** By id, those behind this one; from the first on without one, in these states or all. */
    public List<Shipment> behind(@Nullable String id, Set<Shipment.State> states, int limit, Actor actor) {
        return maySee(actor) ? store.behind(id, states, whose(actor), limit) : List.of();
    }

    /** Those that have something of an order, the earliest expected first. */
    public List<Shipment> ofOrder(String orderId, Actor actor) {
        return maySee(actor)
                ? store.ofOrder(orderId).stream()
                        .filter(one -> actor.organisation() == null || isOf(one, actor))
                        .toList()
                : List.of();
    }

    /** What a supplier can tell a shipment of, of all its orders, what is expected first in front. */
    public List<Shippable> shippable(Actor actor) {
        String supplierId = actor.organisation();
        return isSupplier(actor) && supplierId != null
                ? shippable(orders.openOf(supplierId, MOST_ORDERS, actor))
                : List.of();
    }

    private List<Shippable> shippable(List<PurchaseOrder> open) {
        Map<String, List<Shipment>> told =
                byOrder(open.stream().map(PurchaseOrder::id).toList());
        return open.stream()
                .flatMap(order -> shippable(order, told.getOrDefault(order.id(), List.of()), null).stream())
                .toList();
    }

    /** What was told of each order, read at once. */
    private Map<String, List<Shipment>> byOrder(Collection<String> orderIds) {
        Map<String, List<Shipment>> told = new HashMap<>();
        for (Shipment one : store.ofOrders(orderIds)) {
            one.notice()
                    .orders()
                    .forEach(order ->
                            told.computeIfAbsent(order, id -> new ArrayList<>()).add(one));
        }
        return told;
    }

    /** The same of one order, as if a shipment had not been told of. */
    public List<Shippable> shippable(String orderId, @Nullable String shipmentId, Actor actor) {
        return isSupplier(actor)
                ? orders.find(orderId, actor)
                        .map(order -> shippable(order, store.ofOrder(orderId), shipmentId))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Shippable> shippable(PurchaseOrder order, List<Shipment> told, @Nullable String without) {
        if (!order.state().isTracked()) {
            return List.of();
        }
        List<Shippable> lines = new ArrayList<>();
        for (OrderLine line : order.openLines()) {
            Quantity remaining = line.open().minus(ahead(told, order.id(), line.number(), without));
            if (remaining.isPositive()) {
                lines.add(Shippable.of(order, line, remaining));
            }
        }
        return lines;
    }

    private static Quantity ahead(List<Shipment> told, String orderId, int line, @Nullable String without) {
        return told.stream()
                .filter(one -> !one.id().equals(without))
                .map(one -> one.ahead(orderId, line))
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /**
     * A supplier tells of a shipment. The same notice again is the same shipment.
     *
     * <p>Two that are told together do not have the same units: each takes a turn of its orders with the write, and who finds it
     * taken looks again.
     */
    public ShipmentResult tell(Notice notice, Actor actor) {
        String supplierId = actor.organisation();
        if (!isSupplier(actor) || supplierId == null) {
            return ShipmentResult.refused(Why.FORBIDDEN);
        }
        return Conflicts.retry("Shipment " + notice.number(), () -> tellOnce(notice, supplierId, actor));
    }

    private Optional<ShipmentResult> tellOnce(Notice notice, String supplierId, Actor actor) {
        Optional<Shipment> before = store.find(Shipment.idOf(supplierId, notice.number()));
        if (before.isPresent()) {
            return Optional.of(
                    before.get().state() != Shipment.State.WITHDRAWN
                                    && before.get().wasTold(notice)
                            ? new ShipmentResult.Repeated(before.get())
                            : ShipmentResult.refused(Why.NUMBER_TAKEN));
        }
        // After the look whether it is one that was told: said again late, its days may have passed.
        Optional<Refused> fault = notice.fault(clock.today());
        if (fault.isPresent()) {
            return Optional.of(fault.get());
        }
        Turns turns = store.turns(notice.orders()).next();
        return switch (checked(notice, null, actor)) {
            case Checked.Wrong(Refused refused) -> Optional.of(refused);
            case Checked.Right(Notice right, PurchaseOrder first) -> {
                Shipment told = Shipment.told(
                        supplierId,
                        first.head().supplierName(),
                        first.head().locationId(),
                        first.head().locationName(),
                        right,
                        step(Kind.TOLD, "", right, actor));
                if (!store.add(told, turns)) {
                    yield Optional.empty();
                }
                told(told);
                yield Optional.of(new ShipmentResult.Done(told));
            }
        };
    }

    /**
     * A supplier says otherwise, as long as nothing of it has come; the number stays.
     *
     * @param seenSteps how much had been said of the shipment that it saw
     */
    public ShipmentResult correct(String id, int seenSteps, Notice notice, Actor actor) {
        Optional<Refused> fault = notice.fault(clock.today());
        return change(id, actor, () -> store.turns(notice.orders()).next(), one -> {
            // Held against the day that stands now: who carries it may have said another one since.
            if (one.isOpen() && one.notice().arriving(one.arrivesOn()).saysLike(notice)) {
                return new ShipmentResult.Repeated(one);
            }
            if (!one.isOpen()) {
                return ShipmentResult.refused(Why.NOT_NOW);
            }
            if (one.steps().size() != seenSteps) {
                return ShipmentResult.refused(Why.CHANGED);
            }
            if (fault.isPresent()) {
                return fault.get();
            }
            if (!one.hasRoomFor(notice)) {
                return ShipmentResult.refused(Why.TOO_OFTEN);
            }
            if (!Shipment.idOf(one.supplierId(), notice.number()).equals(id)) {
                return ShipmentResult.refused(Why.NUMBER_TAKEN);
            }
            return switch (checked(notice, one, actor)) {
                case Checked.Wrong(Refused refused) -> refused;
                case Checked.Right(Notice right, PurchaseOrder first) ->
                    new ShipmentResult.Done(one.corrected(right, step(Kind.CORRECTED, "", right, actor)));
            };
        });
    }

    /** A supplier says that it does not come. */
    public ShipmentResult withdraw(String id, String reason, Actor actor) {
        return change(id, actor, () -> Turns.NONE, one -> {
            if (reason.isBlank()) {
                return ShipmentResult.refused(Why.REASON_MISSING);
            }
            if (Bounds.NOTE.fault(reason).isPresent()) {
                return ShipmentResult.refused(Why.OUT_OF_BOUNDS);
            }
            if (one.state() == Shipment.State.WITHDRAWN) {
                return new ShipmentResult.Repeated(one);
            }
            return one.isOpen()
                    ? new ShipmentResult.Done(one.withdrawn(step(Kind.WITHDRAWN, reason.strip(), null, actor)))
                    : ShipmentResult.refused(Why.NOT_NOW);
        });
    }

    /** Whether this actor says where it is: who carries it, who carries for the company, and its supplier. */
    public static boolean maySay(Shipment one, Actor actor) {
        return isOf(one, actor) || actor.organisation() == null && actor.is(Role.LOGISTICS);
    }

    /**
     * Somebody says when it passes a point of its way.
     *
     * @param words may be empty
     */
    public ShipmentResult pass(String id, Milestone milestone, String words, Actor actor) {
        return changeBy(id, actor, () -> Turns.NONE, one -> {
            if (!maySay(one, actor)) {
                return ShipmentResult.refused(Why.FORBIDDEN);
            }
            if (Bounds.NOTE.fault(words).isPresent()) {
                return ShipmentResult.refused(Why.OUT_OF_BOUNDS);
            }
            if (one.stands(milestone, words.strip())) {
                return new ShipmentResult.Repeated(one);
            }
            if (!one.state().isAhead()) {
                return ShipmentResult.refused(Why.NOT_NOW);
            }
            Optional<Why> fault = milestone.fault(clock.today());
            if (fault.isPresent()) {
                return ShipmentResult.refused(fault.get());
            }
            if (one.isFullOfMilestones()) {
                return ShipmentResult.refused(Why.TOO_OFTEN);
            }
            return new ShipmentResult.Done(one.passing(new Step(
                    Kind.MILESTONE, words.strip(), null, milestone, actor.id(), actor.signature(), clock.now())));
        });
    }

    private Step step(Kind kind, String words, @Nullable Notice notice, Actor actor) {
        return new Step(kind, words, notice, actor.id(), actor.signature(), clock.now());
    }

    /** A notice held against the orders that it names. */
    private sealed interface Checked {

        /** With the orders' own names for everything. */
        record Right(Notice notice, PurchaseOrder first) implements Checked {}

        record Wrong(Refused why) implements Checked {}
    }

    private Checked checked(Notice notice, @Nullable Shipment corrected, Actor actor) {
        Map<String, Optional<PurchaseOrder>> found = new HashMap<>();
        Map<String, List<Shippable>> open = new HashMap<>();
        Map<String, List<Shipment>> told = byOrder(notice.orders());
        Map<List<Object>, Quantity> left = new HashMap<>();
        List<Notice.Line> lines = new ArrayList<>();
        PurchaseOrder first = null;
        String place = corrected == null ? null : corrected.locationId();
        for (Notice.Line line : notice.lines()) {
            Optional<PurchaseOrder> order = found.computeIfAbsent(line.orderId(), id -> orders.find(id, actor));
            if (order.isEmpty() || !order.get().state().isTracked()) {
                return wrong(Why.ORDER_UNKNOWN, line);
            }
            first = first == null ? order.get() : first;
            place = place == null ? order.get().head().locationId() : place;
            if (!order.get().head().locationId().equals(place)) {
                return wrong(Why.PLACES_DIFFER, line);
            }
            boolean another = corrected == null && !open.containsKey(line.orderId());
            List<Shipment> ofOrder = told.getOrDefault(line.orderId(), List.of());
            if (another && ofOrder.size() >= MOST_OF_AN_ORDER) {
                return wrong(Why.TOO_MANY, line);
            }
            Optional<Shippable> known = open
                    .computeIfAbsent(
                            line.orderId(),
                            id -> shippable(order.get(), ofOrder, corrected == null ? null : corrected.id()))
                    .stream()
                    .filter(one -> one.line() == line.line())
                    .findFirst();
            if (known.isEmpty()) {
                return wrong(Why.TOO_MUCH, line);
            }
            Quantity rest = left.merge(
                    List.of(line.orderId(), line.line()),
                    known.get().remaining().minus(line.quantity()),
                    (before, ignored) -> before.minus(line.quantity()));
            if (rest.isNegative()) {
                return wrong(Why.TOO_MUCH, line);
            }
            lines.add(known.get().shipped(line.quantity(), line.batch(), line.bestBefore()));
        }
        return first == null
                ? new Checked.Wrong(new Refused(Why.LINES_MISSING, "", ""))
                : new Checked.Right(notice.with(lines), first);
    }

    private static Checked wrong(Why why, Notice.Line line) {
        return new Checked.Wrong(new Refused(why, line.orderName(), line.item()));
    }

    /** @param turns of what the change takes, read before anything else is */
    private ShipmentResult change(
            String id, Actor actor, Supplier<Turns> turns, Function<Shipment, ShipmentResult> next) {
        return isSupplier(actor) ? changeBy(id, actor, turns, next) : ShipmentResult.refused(Why.FORBIDDEN);
    }

    /** A supplier changes its own, and who sees all of them any. */
    private ShipmentResult changeBy(
            String id, Actor actor, Supplier<Turns> turns, Function<Shipment, ShipmentResult> next) {
        return Conflicts.retry("Shipment " + id, () -> {
            Turns taken = turns.get();
            Optional<Shipment> found = find(id, actor);
            ShipmentResult result = found.map(next).orElseGet(() -> ShipmentResult.refused(Why.UNKNOWN));
            if (result instanceof ShipmentResult.Done(Shipment now)) {
                if (!store.save(now, taken)) {
                    return Optional.empty();
                }
                told(now);
            }
            return Optional.of(result);
        });
    }

    /** What was counted at the gate, or taken back there: whatever of an order's shipments that brought has come. */
    void counted(String orderId) {
        Conflicts.retry("Shipments of " + orderId, () -> {
            List<Shipment> told = store.ofOrder(orderId);
            if (told.isEmpty()) {
                return Optional.of(false);
            }
            PurchaseOrder order = steps.get(orderId);
            List<Shipment> takenBack =
                    told.stream().filter(one -> Comings.isTakenBack(order, one)).toList();
            if (!takenBack.isEmpty()) {
                takenBack.stream()
                        .map(one -> one.stillToCome(orderId))
                        .filter(one -> store.save(one, Turns.NONE))
                        .forEach(this::told);
                // They are read again before more is said of them.
                return Optional.empty();
            }
            for (Map.Entry<Shipment, Came> one :
                    Comings.of(order, told, clock.today()).entrySet()) {
                boolean over = one.getValue().delivery() == Comings.NOTHING;
                Step step = new Step(over ? Kind.ORDER_OVER : Kind.CAME, order.name(), null, "", "", clock.now());
                Shipment next = one.getKey().with(one.getValue(), step);
                if (!Discrepancies.of(order, next, one.getValue().delivery()).isEmpty()) {
                    next = next.differing(one.getValue());
                }
                if (!store.save(next, Turns.NONE)) {
                    return Optional.empty();
                }
                told(next);
            }
            return Optional.of(true);
        });
    }

    /** How it stands, after whatever was counted of its orders while nobody heard of it. */
    public Standing look(String id) {
        get(id).notice().orders().forEach(this::counted);
        return Standing.of(get(id), clock.today());
    }

    /** For what is found out about it; empty where nobody told of it. */
    public Optional<Shipment> told(String id) {
        return store.find(id);
    }

    /** For the steps of its process. */
    public Shipment get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no shipment " + id));
    }

    private void told(Shipment one) {
        events.publishEvent(new Changed(TOPIC));
        one.notice().orders().forEach(order -> events.publishEvent(new Changed("order:" + order)));
    }
}
