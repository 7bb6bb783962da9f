package io.leadline.ordering;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an order of what files tell of one that is under way: released, agreed, and perhaps partly in. */
@Component
class TakenOver {

    /** As long as an order takes of which nobody has said anything. */
    private static final int USUAL_DAYS = 14;

    private static final Actor LEADLINE = Actor.system();

    private final Suppliers suppliers;
    private final Items items;
    private final Locations locations;
    private final OrderPolicies policies;
    private final ApprovalSettings approval;
    private final BusinessClock clock;

    TakenOver(
            Suppliers suppliers,
            Items items,
            Locations locations,
            OrderPolicies policies,
            ApprovalSettings approval,
            BusinessClock clock) {
        this.suppliers = suppliers;
        this.items = items;
        this.locations = locations;
        this.policies = policies;
        this.approval = approval;
        this.clock = clock;
    }

    /**
     * @param id gives the new order its id
     * @param usual where orders go of which nobody has said so
     * @param files who brought them
     * @return empty if supplier, place or an item is not known
     */
    Optional<PurchaseOrder> of(OrderUnderWay told, java.util.function.Supplier<String> id, String usual, Actor files) {
        Optional<Supplier> supplier = suppliers.find(told.supplierId());
        Optional<Location> location = locations.find(told.location(usual));
        List<Sku> skus = told.lines().stream().map(PurchaseLine::sku).distinct().toList();
        Map<Sku, Item> known = items.findAll(skus).stream().collect(Collectors.toMap(Item::sku, Function.identity()));
        if (supplier.isEmpty() || location.isEmpty() || known.size() < skus.size()) {
            return Optional.empty();
        }
        Instant now = clock.now();
        Map<Sku, List<Terms>> terms = suppliers.termsFor(skus);
        List<OrderLine> lines = new ArrayList<>();
        for (PurchaseLine line : told.lines()) {
            lines.add(line(
                    told.numberOf(line),
                    line,
                    known.get(line.sku()),
                    terms.getOrDefault(line.sku(), List.of()),
                    supplier.get().currency()));
        }
        OrderHead head = new OrderHead(
                told.key(),
                "",
                supplier.get().id(),
                supplier.get().name(),
                location.get().id(),
                location.get().name(),
                supplier.get().currency(),
                lines.stream()
                        .map(OrderLine::requestedDate)
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                now,
                null,
                policies.of(supplier.get().id(), category(lines, known)));
        Instant ordered = noon(told.orderedOn());
        boolean begun = lines.stream().anyMatch(line -> line.received().isPositive());
        PurchaseOrder order = new PurchaseOrder(
                id.get(),
                0,
                begun ? OrderState.PARTLY_RECEIVED : OrderState.CONFIRMED,
                head,
                Rounds.NONE.released(told.number(), 1).sent(ordered, ordered),
                lines,
                List.of(),
                OrderLog.EMPTY,
                List.of());
        OrderChange change = new OrderChange(order, now)
                .approvals(approvals -> approvals.agreedOn(
                        order.content(), approval.mayGrow(order.content().value()), now))
                .noted(
                        files,
                        "taken-over",
                        Map.of("number", told.number(), "day", told.orderedOn().toString()))
                .publish(OrderFacts.ORDER_TAKEN_OVER, Map.of(OrderVariables.SUBJECT, order.id()));
        boolean overdue = order.expectedDate().isBefore(clock.today());
        // What is overdue already is looked at as soon as its process awaits the delivery.
        return Optional.of(
                overdue ? change.publish(OrderFacts.PROMISE_MOVED, Map.of()).done() : change.done());
    }

    /** What later files say of an order that was taken over: what came in, and when the rest will. */
    OrderResult upToDate(PurchaseOrder order, OrderUnderWay told, Actor files) {
        LocalDate today = clock.today();
        Instant now = clock.now();
        List<Delivery.Counted> counted = new ArrayList<>();
        List<PromiseMove> moves = new ArrayList<>();
        LocalDate on = null;
        boolean closed = true;
        for (PurchaseLine line : told.lines()) {
            OrderLine known = find(order, told.numberOf(line), line.sku());
            if (known == null) {
                continue;
            }
            closed &= line.closed() || !line.openOn(today).isPositive();
            Quantity more = line.received().minus(known.received()).minus(known.damaged());
            LocalDate received = line.receivedOn();
            boolean corrected = order.receipts().stream()
                    .anyMatch(receipt -> receipt.isCorrection() && receipt.line() == known.number());
            if (!corrected && more.isPositive() && received != null && !received.isAfter(today)) {
                counted.add(new Delivery.Counted(known.number(), more, Quantity.ZERO));
                on = on == null || received.isAfter(on) ? received : on;
            }
            LocalDate promised = line.promisedOn();
            boolean open = line.openOn(today).isPositive() && known.open().isPositive();
            if (open && promised != null && !promised.isBefore(today)) {
                moves.add(new PromiseMove(known.number(), promised));
            }
        }
        boolean rest = !order.openLines().isEmpty();
        if (!counted.isEmpty() || closed && rest && order.state().isTracked()) {
            return Receiving.receive(
                    order,
                    new Delivery(order.talk().delivery(), on == null ? today : on, counted, closed, ""),
                    // By its name what files say came in is known, and not booked again.
                    LEADLINE,
                    now,
                    today);
        }
        return moves.isEmpty()
                ? new OrderResult.Repeated(order)
                : Receiving.movePromise(order, moves, "purchase-history.csv", files, now, today);
    }

    private static @Nullable OrderLine find(PurchaseOrder order, int number, Sku sku) {
        return order.lines().stream()
                .filter(line -> line.number() == number && line.sku().equals(sku))
                .findFirst()
                .orElse(null);
    }

    private OrderLine line(int number, PurchaseLine line, @Nullable Item item, List<Terms> terms, String currency) {
        Optional<Terms> own = terms.stream()
                .filter(one -> one.supplierId().equals(line.supplierId()))
                .findFirst();
        LocalDate promised = line.promisedOn();
        LocalDate asked = promised != null
                ? promised
                : line.orderedOn().plusDays(own.map(Terms::leadTimeDays).orElse(USUAL_DAYS));
        Instant at = noon(line.orderedOn());
        List<Promise> promises = new ArrayList<>();
        promises.add(new Promise(PromiseKind.REQUESTED, asked, at, LEADLINE.name(), ""));
        if (promised != null) {
            promises.add(new Promise(PromiseKind.FIRST, promised, at, LEADLINE.name(), ""));
        }
        LocalDate received = line.receivedOn();
        if (received != null) {
            promises.add(new Promise(PromiseKind.RECEIVED, received, noon(received), LEADLINE.name(), ""));
        }
        Quantity quantity = line.closed() ? line.received() : line.ordered().max(line.received());
        return new OrderLine(
                number,
                line.sku(),
                item == null ? line.sku().value() : item.name(),
                item == null ? "" : item.unit(),
                quantity.isPositive() ? quantity : line.ordered(),
                price(line, own, currency),
                asked,
                asked,
                line.ordered(),
                List.of(),
                promises,
                null,
                !quantity.isPositive(),
                line.received(),
                Quantity.ZERO);
    }

    private static Money price(PurchaseLine line, Optional<Terms> terms, String currency) {
        if (line.unitPrice().amount().signum() > 0
                && line.unitPrice().currency().equals(currency)) {
            return line.unitPrice();
        }
        return terms.map(own -> own.unitPrice(line.ordered()))
                .filter(price -> price.currency().equals(currency))
                .orElse(Money.zero(currency));
    }

    private static String category(List<OrderLine> lines, Map<Sku, Item> known) {
        return lines.stream()
                .max(java.util.Comparator.comparing(line -> line.value().amount()))
                .map(line -> known.get(line.sku()))
                .map(Item::category)
                .orElse("");
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(clock.zone()).toInstant();
    }
}
