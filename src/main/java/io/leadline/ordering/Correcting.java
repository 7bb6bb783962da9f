package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A delivery that was counted wrongly. The correction is one more delivery, of what differs: so it goes the way into the
 * stock that all deliveries go, once. An order that was at its end begins its delivery again.
 */
final class Correcting {

    private Correcting() {}

    static OrderResult correct(PurchaseOrder order, Correction correction, Actor actor, Instant now) {
        if (correction.number() < order.talk().delivery()) {
            return correctedBefore(order, correction);
        }
        if (order.state() == OrderState.DELIVERY_IN_APPROVAL) {
            return OrderResult.refused(Refusal.APPROVAL_FIRST);
        }
        if (correction.number() > order.talk().delivery() || !isPossible(order)) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        Optional<OrderResult> wrong = firstWrong(order, correction);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        List<Receipt> differences = differences(order, correction, actor, now);
        if (differences.isEmpty()) {
            return new OrderResult.Repeated(order);
        }
        OrderChange change = new OrderChange(order, now);
        differences.forEach(difference -> book(change, difference, order, actor, now));
        return booked(change, order, differences, correction);
    }

    private static OrderResult booked(
            OrderChange change, PurchaseOrder order, List<Receipt> differences, Correction correction) {
        if (order.state().after(OrderMove.CORRECT_WITHDRAWN).isPresent() && isOver(change.lines(), differences)) {
            // Nobody decides on a withdrawn order any more, so that nothing beyond it can be taken in.
            return OrderResult.refused(Refusal.QUANTITY_WRONG);
        }
        change.move(outcome(order, change.lines(), differences, correction))
                .talking(Rounds::nextDelivery)
                .approvals(approvals -> approvals
                        .anew()
                        .shrunkTo(Content.of(
                                order.head().currency(),
                                change.lines().stream()
                                        .filter(line -> differences.stream().anyMatch(d -> d.line() == line.number()))
                                        .toList())));
        return new OrderResult.Done(tell(change, order, correction.number()).done());
    }

    /** How long who has booked a delivery can take all of it back without a reason. */
    static final Duration UNDO_WITHIN = Duration.ofMinutes(10);

    /** The last delivery, as long as this person can take it back; empty where there is none. */
    static Optional<Receipt> undoable(PurchaseOrder order, Actor actor, Instant now) {
        int last = order.talk().delivery() - 1;
        return order.receipts().stream()
                .filter(receipt -> receipt.delivery() == last && !receipt.isCorrection())
                .filter(receipt -> isBookedBy(order, last, actor))
                .filter(receipt -> !receipt.at().plus(UNDO_WITHIN).isBefore(now))
                .filter(receipt -> order.state() != OrderState.DELIVERY_IN_APPROVAL && isPossible(order))
                .findFirst();
    }

    /** Two people may have one name; the history knows them apart. */
    private static boolean isBookedBy(PurchaseOrder order, int delivery, Actor actor) {
        return order.log().history().stream()
                .anyMatch(entry -> entry.what().equals("received")
                        && Integer.toString(delivery).equals(entry.facts().get("delivery"))
                        && entry.actorId().equals(actor.id()));
    }

    /** A slip of the hand: all of it, as it was booked, with the other sign. */
    static OrderResult undo(PurchaseOrder order, int delivery, Actor actor, Instant now) {
        if (order.receipts().stream().anyMatch(receipt -> receipt.corrects() == delivery)
                && order.counted().stream().noneMatch(receipt -> receipt.delivery() == delivery)) {
            return new OrderResult.Repeated(order);
        }
        if (undoable(order, actor, now)
                .filter(receipt -> receipt.delivery() == delivery)
                .isEmpty()) {
            return OrderResult.refused(Refusal.UNDO_OVER);
        }
        int number = order.talk().delivery();
        List<Receipt> back = order.receipts().stream()
                .filter(receipt -> receipt.delivery() == delivery)
                .map(receipt -> receipt.reversed(number, now, actor.name()))
                .toList();
        OrderChange change = new OrderChange(order, now);
        back.forEach(receipt -> {
            change.lines(line -> line.number() == receipt.line()
                    ? line.receiving(receipt.good(), receipt.damaged())
                            .promised(new Promise(PromiseKind.CORRECTED, receipt.on(), now, actor.name(), ""))
                    : line);
            change.receipt(receipt);
        });
        change.told(
                actor,
                "receipt-taken-back",
                Map.of(
                        "delivery",
                        Integer.toString(delivery),
                        "lines",
                        Long.toString(
                                back.stream().map(Receipt::line).distinct().count())));
        return booked(change, order, back, new Correction(number, delivery, List.of(), false, ""));
    }

    private static boolean isOver(List<OrderLine> lines, List<Receipt> differences) {
        return differences.stream()
                .filter(difference -> difference.good().isPositive())
                .map(difference -> line(lines, difference.line()))
                .anyMatch(line -> line.received().compareTo(line.quantity()) > 0);
    }

    /** Whether anything of it was counted that can be counted again. */
    static boolean isPossible(PurchaseOrder order) {
        boolean withdrawn = order.state().after(OrderMove.CORRECT_WITHDRAWN).isPresent();
        return (withdrawn || order.state().after(OrderMove.CORRECT_TO_ALL).isPresent())
                && !order.counted().isEmpty();
    }

    /**
     * The engine waits for the next delivery, or for a decision on the last one, or for nothing any more; it may also be on
     * its way still, and then awaits the correction as the next delivery.
     */
    private static OrderChange tell(OrderChange change, PurchaseOrder order, int number) {
        if (order.state().isFinal()) {
            change.publish(
                    OrderFacts.RECEIPT_CORRECTED,
                    Map.of(OrderVariables.SUBJECT, order.id(), OrderVariables.CORRECTION, number));
        }
        if (order.state() == OrderState.IN_QUESTION) {
            change.complete(order.id() + "#settle#" + order.settling(), Map.of());
        }
        return change.complete(order.interaction("receive", number), Map.of());
    }

    private static void book(OrderChange change, Receipt difference, PurchaseOrder order, Actor actor, Instant now) {
        OrderLine before = order.line(difference.line()).orElseThrow();
        change.lines(line -> line.number() == difference.line()
                ? line.receiving(difference.good(), difference.damaged())
                        .promised(new Promise(
                                PromiseKind.CORRECTED, difference.on(), now, actor.name(), difference.note()))
                : line);
        change.receipt(difference);
        Receipt was = counted(order, difference.corrects(), difference.line(), now);
        change.told(
                actor,
                "receipt-corrected",
                Map.of(
                        "delivery", Integer.toString(difference.corrects()),
                        "line", Integer.toString(before.number()),
                        "item", before.name(),
                        "from", was.good().toString(),
                        "to", was.good().plus(difference.good()).toString(),
                        "damagedFrom", was.damaged().toString(),
                        "damagedTo", was.damaged().plus(difference.damaged()).toString(),
                        "reason", difference.note()));
        List<Stamp> batches = order.batches(difference.corrects(), difference.line());
        if (batches.size() > 1) {
            // What was counted wrongly may be any of them.
            change.told(
                    actor,
                    "receipt-corrected-batches",
                    Map.of(
                            "delivery",
                            Integer.toString(difference.corrects()),
                            "item",
                            before.name(),
                            "batches",
                            batches.stream().map(Correcting::named).collect(Collectors.joining(", "))));
        }
    }

    private static String named(Stamp stamp) {
        return stamp.batch().isBlank() ? stamp.until().map(LocalDate::toString).orElse("") : stamp.batch();
    }

    private static List<Receipt> differences(PurchaseOrder order, Correction correction, Actor actor, Instant now) {
        List<Receipt> differences = new ArrayList<>();
        for (Delivery.Counted really : correction.lines()) {
            Receipt was = counted(order, correction.of(), really.line(), now);
            Quantity good = really.good().minus(was.good());
            Quantity damaged = really.damaged().minus(was.damaged());
            if (!good.isZero() || !damaged.isZero()) {
                differences.add(new Receipt(
                        correction.number(),
                        really.line(),
                        good,
                        damaged,
                        was.on(),
                        now,
                        actor.name(),
                        correction.reason(),
                        correction.of(),
                        was.slip(),
                        was.stamp()));
            }
        }
        return differences;
    }

    /** Nothing, on the day of the delivery, where the line was not in it. */
    private static Receipt counted(PurchaseOrder order, int delivery, int line, Instant now) {
        return order.counted().stream()
                .filter(receipt -> receipt.delivery() == delivery && receipt.line() == line)
                .findFirst()
                .orElseGet(() -> order.receipts().stream()
                        .filter(receipt -> receipt.delivery() == delivery)
                        .findFirst()
                        .map(other -> new Receipt(
                                delivery, line, Quantity.ZERO, Quantity.ZERO, other.on(), now, other.by(), ""))
                        .orElseThrow());
    }

    /**
     * What is more than before, and over or damaged, is in question; what was in question before, and still is over or
     * damaged, stays. A closed order is open again if less came in of a line than was thought; where a rest had been given
     * up before, a buyer decides whether that is expected now.
     */
    private static OrderMove outcome(
            PurchaseOrder order, List<OrderLine> lines, List<Receipt> differences, Correction correction) {
        if (order.state().after(OrderMove.CORRECT_WITHDRAWN).isPresent()) {
            return OrderMove.CORRECT_WITHDRAWN;
        }
        boolean open = lines.stream().anyMatch(line -> line.open().isPositive());
        boolean closed = order.state() == OrderState.CLOSED;
        boolean less = differences.stream()
                .anyMatch(difference -> difference.good().isNegative()
                        && line(lines, difference.line()).open().isPositive());
        boolean expected = open && (!closed || less);
        if (differences.stream().anyMatch(difference -> isQuestioned(difference, lines))
                || order.state() == OrderState.IN_QUESTION && staysInQuestion(order, lines, differences, open)
                || expected
                        && (correction.last() || closed && !order.openLines().isEmpty())) {
            return OrderMove.CORRECT_TO_QUESTION;
        }
        if (!expected) {
            return OrderMove.CORRECT_TO_ALL;
        }
        boolean nothing = lines.stream()
                .allMatch(line -> line.received().isZero() && line.damaged().isZero());
        return nothing ? OrderMove.CORRECT_TO_NOTHING : OrderMove.CORRECT_TO_PART;
    }

    private static boolean staysInQuestion(
            PurchaseOrder order, List<OrderLine> lines, List<Receipt> differences, boolean open) {
        int asked = order.receipts().stream()
                .filter(receipt -> receipt.delivery() == order.talk().delivery() - 1)
                .mapToInt(Receipt::of)
                .findFirst()
                .orElse(0);
        List<Receipt> before =
                order.counted().stream().filter(r -> r.delivery() == asked).toList();
        List<Receipt> more = new ArrayList<>(order.receipts());
        more.addAll(differences);
        List<Receipt> after = PurchaseOrder.counted(more).stream()
                .filter(r -> r.delivery() == asked)
                .toList();
        boolean wasQuestioned = before.stream().anyMatch(receipt -> isQuestioned(receipt, order.lines()));
        // Neither over nor damaged: goods-in had said that nothing more will come.
        boolean wasShort = !wasQuestioned && (before.isEmpty() || !after.isEmpty());
        return wasShort && open || after.stream().anyMatch(receipt -> isQuestioned(receipt, lines));
    }

    private static boolean isQuestioned(Receipt counted, List<OrderLine> lines) {
        return counted.damaged().isPositive()
                || counted.good().isPositive() && line(lines, counted.line()).isOver();
    }

    private static OrderLine line(List<OrderLine> lines, int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<OrderResult> firstWrong(PurchaseOrder order, Correction correction) {
        if (correction.reason().isBlank()) {
            return Optional.of(OrderResult.refused(Refusal.REASON_MISSING));
        }
        if (order.counted().stream().noneMatch(receipt -> receipt.delivery() == correction.of())) {
            return Optional.of(OrderResult.refused(Refusal.NOTHING_COUNTED));
        }
        Map<Integer, Integer> times = new HashMap<>();
        for (Delivery.Counted really : correction.lines()) {
            if (order.line(really.line()).isEmpty() || times.merge(really.line(), 1, Integer::sum) > 1) {
                return Optional.of(new OrderResult.Refused(Refusal.LINE_UNKNOWN, really.line()));
            }
            if (really.good().isNegative() || really.damaged().isNegative()) {
                return Optional.of(new OrderResult.Refused(Refusal.QUANTITY_WRONG, really.line()));
            }
        }
        return Optional.empty();
    }

    /** The same correction again is a form that was sent twice. */
    private static OrderResult correctedBefore(PurchaseOrder order, Correction correction) {
        boolean known = order.receipts().stream()
                .anyMatch(r -> r.delivery() == correction.number() && r.corrects() == correction.of());
        List<Receipt> then = PurchaseOrder.counted(order.receipts().stream()
                .filter(receipt -> receipt.delivery() <= correction.number())
                .toList());
        boolean same = correction.lines().stream().allMatch(really -> {
            Optional<Receipt> counted = then.stream()
                    .filter(r -> r.delivery() == correction.of() && r.line() == really.line())
                    .findFirst();
            return really.good().equals(counted.map(Receipt::good).orElse(Quantity.ZERO))
                    && really.damaged().equals(counted.map(Receipt::damaged).orElse(Quantity.ZERO));
        });
        return known && same ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.DECIDED_ALREADY);
    }
}
