package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What suppliers changed and nobody of the company has looked at: the dearest first, each to be accepted or objected to. */
@Service
public class SupplierChanges {

    /** More are no list to work through; what is decided makes room. */
    static final int MOST_ORDERS = 500;

    /** What nobody knows may be the dearest. */
    private static final Comparator<SupplierChange> DEAREST_FIRST = Comparator.comparing(
                    (SupplierChange change) -> change.cost()
                            .map(cost -> cost.priced() ? cost.margin().amount().doubleValue() : Double.MAX_VALUE)
                            .orElse(0.0))
            .thenComparing(change -> change.point().daysLater())
            .thenComparing(change -> change.said().at())
            .reversed();

    private final OrderStore store;
    private final Orders orders;
    private final Shortfalls shortfalls;
    private final BusinessClock clock;

    SupplierChanges(OrderStore store, Orders orders, ObjectProvider<Shortfalls> shortfalls, BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.shortfalls = shortfalls.getIfAvailable(() -> (order, line, arrival) -> Optional.empty());
        this.clock = clock;
    }

    /** @param supplierId null for all; a supplier's own people never see the list */
    public List<SupplierChange> open(@Nullable String supplierId, Actor actor) {
        if (!actor.purchases()) {
            return List.of();
        }
        return store.withOpenWords(supplierId, MOST_ORDERS).stream()
                .flatMap(order -> order.openWords().stream().map(word -> change(order, word)))
                .sorted(DEAREST_FIRST)
                .toList();
    }

    private SupplierChange change(PurchaseOrder order, PurchaseOrder.OpenWord word) {
        Turn turn = order.log().turns().get(word.turn());
        Turn.Word after = word.point().after();
        return new SupplierChange(
                order,
                word.turn(),
                turn,
                word.point(),
                after == null
                        ? Optional.empty()
                        : order.line(word.point().line())
                                .filter(line -> line.open().isPositive())
                                .flatMap(line -> shortfalls.of(order, line, after.last())));
    }

    /** The company lives with it: what comes after it is needed is no delay to escalate any more. */
    public OrderResult accept(String orderId, int turn, int line, Actor actor) {
        return settled(orderId, turn, line, actor, order -> {
            OrderChange change = new OrderChange(order, clock.now())
                    .turn(Turn.settled(order, Turn.Kind.NOTED, line, "", actor, clock.now()))
                    .noted(actor, "supplier-change-accepted", facts(order, line));
            change.lines(one -> one.number() == line && one.open().isPositive()
                    ? Answering.acceptLate(one, "", actor, clock.now())
                    : one);
            return new OrderResult.Done(change.done());
        });
    }

    /** The supplier is asked to come back to the day before, as for any change of a confirmed line. */
    public OrderResult object(String orderId, int turn, int line, String why, Actor actor) {
        return settled(orderId, turn, line, actor, order -> {
            Turn.Point point = order.log().turns().get(turn).points().stream()
                    .filter(p -> p.line() == line)
                    .findFirst()
                    .orElseThrow();
            LocalDate wanted = point.before().last();
            LocalDate to = wanted.isBefore(clock.today()) ? clock.today() : wanted;
            OrderResult asked = Entered.on(order, clock.today())
                    .words(why)
                    .then(() -> Changing.askBack(order, line, to, why, actor, clock.now()));
            return asked instanceof OrderResult.Done(PurchaseOrder now)
                    ? new OrderResult.Done(now.with(
                            now.log().with(Turn.settled(order, Turn.Kind.OBJECTED, line, why, actor, clock.now()))))
                    : asked;
        });
    }

    private OrderResult settled(
            String orderId, int turn, int line, Actor actor, Function<PurchaseOrder, OrderResult> settle) {
        if (!actor.purchases()) {
            return OrderResult.refused(Refusal.FORBIDDEN);
        }
        if (store.find(orderId, null).isEmpty()) {
            return OrderResult.refused(Refusal.UNKNOWN_ORDER);
        }
        return orders.change(orderId, order -> {
            if (order.isSettledWord(turn, line)) {
                return new OrderResult.Repeated(order);
            }
            boolean open = order.openWords().stream()
                    .anyMatch(word -> word.turn() == turn && word.point().line() == line);
            return !open || !order.state().isTracked() ? OrderResult.refused(Refusal.NOT_NOW) : settle.apply(order);
        });
    }

    private static Map<String, String> facts(PurchaseOrder order, int line) {
        return Map.of(
                "line", Integer.toString(line),
                "item", order.line(line).map(OrderLine::name).orElse(""));
    }
}
