package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Goods that come in, and promises that move until they do. */
final class Receiving {

    private Receiving() {}

    static OrderResult receive(PurchaseOrder order, Delivery delivery, Actor actor, Instant now, LocalDate today) {
        if (delivery.number() < order.talk().delivery()) {
            return countedBefore(order, delivery);
        }
        if (delivery.number() > order.talk().delivery()
                || order.state().after(OrderMove.RECEIVE_PART).isEmpty()) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        Optional<OrderResult> wrong = firstWrong(order, delivery, today);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        OrderChange change = new OrderChange(order, now);
        stamped(change, order, delivery, actor);
        for (Delivery.Counted counted : delivery.lines()) {
            if (counted.good().isPositive() || counted.damaged().isPositive()) {
                count(change, delivery, counted, actor, now);
            }
        }
        return new OrderResult.Done(change.move(outcome(change.lines(), delivery))
                .talking(Rounds::nextDelivery)
                .approvals(Approvals::anew)
                .told(
                        actor,
                        delivery.slip().isBlank() ? "received" : "received-with-note",
                        Map.of(
                                "delivery",
                                Integer.toString(delivery.number()),
                                "note",
                                delivery.note(),
                                "slip",
                                delivery.slip()))
                .complete(order.interaction("receive", delivery.number()), Map.of())
                .done());
    }

    /** What the goods say of themselves stands in the history, line by line. */
    private static void stamped(OrderChange change, PurchaseOrder order, Delivery delivery, Actor actor) {
        for (Delivery.Counted counted : delivery.lines()) {
            Stamp stamp = counted.stamp();
            if (!stamp.isBlank()) {
                change.told(
                        actor,
                        stamp.until().isEmpty()
                                ? "batch"
                                : stamp.batch().isBlank() ? "best-before" : "batch-best-before",
                        Map.of(
                                "item",
                                order.line(counted.line()).map(OrderLine::name).orElse(""),
                                "batch",
                                stamp.batch(),
                                "day",
                                stamp.until().map(LocalDate::toString).orElse("")));
            }
        }
    }

    static OrderResult settle(PurchaseOrder order, boolean expectRest, String note, Actor actor, Instant now) {
        Held.Kind kind = expectRest ? Held.Kind.EXPECT_REST : Held.Kind.SETTLE;
        Held waits = order.approvals().held();
        if (order.state() == OrderState.DELIVERY_IN_APPROVAL) {
            boolean same = waits != null && waits.kind() == kind;
            return same ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.APPROVAL_FIRST);
        }
        if (order.state() != OrderState.IN_QUESTION) {
            boolean same = order.state() == (expectRest ? OrderState.PARTLY_RECEIVED : OrderState.CLOSED);
            return same ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.NOT_NOW);
        }
        if (expectRest && order.openLines().isEmpty()) {
            return OrderResult.refused(Refusal.LINES_MISSING);
        }
        OrderChange settled = settled(new OrderChange(order, now), expectRest, note, actor)
                .complete(order.id() + "#settle#" + order.settling(), Map.of());
        return Growing.decide(order, settled, Held.of(kind, note, actor, now), actor, now);
    }

    /** What came in is kept. */
    static OrderChange settled(OrderChange change, boolean expectRest, String note, Actor actor) {
        return change.move(expectRest ? OrderMove.EXPECT_REST : OrderMove.SETTLE)
                .told(actor, expectRest ? "rest-expected" : "settled", Map.of("note", note));
    }

    static OrderResult movePromise(
            PurchaseOrder order, List<PromiseMove> moves, String reason, Actor actor, Instant now, LocalDate today) {
        if (order.state().after(OrderMove.MOVE_PROMISE).isEmpty()) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        for (PromiseMove move : moves) {
            boolean twice = moves.stream().filter(m -> m.line() == move.line()).count() > 1;
            if (twice
                    || order.line(move.line())
                            .filter(l -> l.open().isPositive())
                            .isEmpty()) {
                return new OrderResult.Refused(Refusal.LINE_UNKNOWN, move.line());
            }
            if (move.date().isBefore(today)) {
                return new OrderResult.Refused(Refusal.DATE_WRONG, move.line());
            }
        }
        List<PromiseMove> news = moves.stream()
                .filter(move -> !order.line(move.line())
                        .flatMap(OrderLine::promisedDate)
                        .equals(Optional.of(move.date())))
                .toList();
        if (news.isEmpty()) {
            return new OrderResult.Repeated(order);
        }
        if (reason.isBlank()) {
            return OrderResult.refused(Refusal.REASON_MISSING);
        }
        OrderChange change = new OrderChange(order, now)
                .move(OrderMove.MOVE_PROMISE)
                .turn(Turn.moved(order, news, reason, actor, now));
        for (PromiseMove move : news) {
            move(change, order, move, reason, actor, now);
        }
        return new OrderResult.Done(
                change.publish(OrderFacts.PROMISE_MOVED, Map.of()).done());
    }

    private static void move(
            OrderChange change, PurchaseOrder order, PromiseMove move, String reason, Actor actor, Instant now) {
        OrderLine line = order.line(move.line()).orElseThrow();
        PromiseKind kind = line.firstPromise().isEmpty() ? PromiseKind.FIRST : PromiseKind.MOVED;
        change.lines(one -> one.number() == move.line()
                ? one.promised(new Promise(kind, move.date(), now, actor.name(), reason))
                : one);
        change.told(
                actor,
                "promise-moved",
                Map.of(
                        "line", Integer.toString(move.line()),
                        "item", line.name(),
                        "from", line.expectedDate().toString(),
                        "to", move.date().toString(),
                        "reason", reason));
    }

    private static void count(
            OrderChange change, Delivery delivery, Delivery.Counted counted, Actor actor, Instant now) {
        Promise came = new Promise(PromiseKind.RECEIVED, delivery.on(), now, actor.name(), "");
        change.lines(line -> line.number() == counted.line()
                ? arrived(line.receiving(counted.good(), counted.damaged()), came)
                : line);
        change.receipt(new Receipt(
                delivery.number(),
                counted.line(),
                counted.good(),
                counted.damaged(),
                delivery.on(),
                now,
                actor.name(),
                delivery.note(),
                0,
                delivery.slip(),
                counted.stamp()));
    }

    /** It comes once, in however many batches. */
    private static OrderLine arrived(OrderLine line, Promise came) {
        return !line.promises().isEmpty() && line.promises().getLast().equals(came) ? line : line.promised(came);
    }

    /** Only what this delivery brought is in question: an earlier one that was over or damaged has been settled. */
    private static OrderMove outcome(List<OrderLine> lines, Delivery delivery) {
        boolean questioned = delivery.lines().stream()
                .anyMatch(counted -> lines.stream()
                        .filter(line -> line.number() == counted.line())
                        .anyMatch(line ->
                                counted.damaged().isPositive() || counted.good().isPositive() && line.isOver()));
        boolean open = lines.stream().anyMatch(line -> line.open().isPositive());
        if (questioned || delivery.last() && open) {
            return OrderMove.QUESTION;
        }
        return open ? OrderMove.RECEIVE_PART : OrderMove.RECEIVE_REST;
    }

    private static Optional<OrderResult> firstWrong(PurchaseOrder order, Delivery delivery, LocalDate today) {
        if (delivery.on().isAfter(today)) {
            return Optional.of(OrderResult.refused(Refusal.DATE_WRONG));
        }
        Quantity sum = Quantity.ZERO;
        for (Delivery.Counted counted : delivery.lines()) {
            if (order.line(counted.line()).isEmpty() || !areBatches(delivery, counted.line())) {
                return Optional.of(new OrderResult.Refused(Refusal.LINE_UNKNOWN, counted.line()));
            }
            if (counted.good().isNegative() || counted.damaged().isNegative()) {
                return Optional.of(new OrderResult.Refused(Refusal.QUANTITY_WRONG, counted.line()));
            }
            sum = sum.plus(counted.good()).plus(counted.damaged());
        }
        return sum.isPositive() || delivery.last()
                ? Optional.empty()
                : Optional.of(OrderResult.refused(Refusal.LINES_MISSING));
    }

    /** What is counted of a line more than once is told apart by what the goods say. */
    private static boolean areBatches(Delivery delivery, int line) {
        List<Stamp> stamps = delivery.lines().stream()
                .filter(counted -> counted.line() == line)
                .map(Delivery.Counted::stamp)
                .toList();
        return stamps.size() <= Delivery.MOST_BATCHES
                && stamps.size() == stamps.stream().distinct().count();
    }

    /** The same count again is a form that was sent twice; another count, even of fewer lines, is not what was booked. */
    private static OrderResult countedBefore(PurchaseOrder order, Delivery delivery) {
        Set<Delivery.Counted> booked = order.receipts().stream()
                .filter(receipt -> receipt.delivery() == delivery.number())
                .map(receipt ->
                        new Delivery.Counted(receipt.line(), receipt.good(), receipt.damaged(), receipt.stamp()))
                .collect(Collectors.toSet());
        Set<Delivery.Counted> counted = delivery.lines().stream()
                .filter(c -> c.good().isPositive() || c.damaged().isPositive())
                .collect(Collectors.toSet());
        return counted.equals(booked) ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.DECIDED_ALREADY);
    }
}
