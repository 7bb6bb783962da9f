package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.ordering.ChangeRequest.State;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the company asks of a confirmed order, and what becomes of it. Nothing about the line changes before it is agreed. */
final class Changing {

    private Changing() {}

    /**
     * Asks to deliver a line later, or to leave it out. Before approval the company changes its own proposal, and nobody is
     * asked; leaving out all that is open is cancelling the order.
     *
     * @param to null to leave the line out
     */
    static OrderResult ask(
            PurchaseOrder order,
            int number,
            @Nullable LocalDate to,
            String note,
            Actor actor,
            Instant now,
            LocalDate today) {
        Optional<Refusal> notNow = notNow(order);
        if (notNow.isPresent()) {
            return OrderResult.refused(notNow.get());
        }
        OrderLine line = order.line(number).filter(l -> l.open().isPositive()).orElse(null);
        if (line == null) {
            return new OrderResult.Refused(Refusal.LINE_UNKNOWN, number);
        }
        if (to != null && (to.isBefore(today) || !to.isAfter(line.expectedDate()))) {
            return new OrderResult.Refused(Refusal.DATE_NOT_LATER, number);
        }
        return asked(order, line, to, note, actor, now);
    }

    /** Asks for the day that was promised before the supplier moved it. */
    static OrderResult askBack(PurchaseOrder order, int number, LocalDate to, String note, Actor actor, Instant now) {
        Optional<Refusal> notNow = notNow(order);
        if (notNow.isPresent()) {
            return OrderResult.refused(notNow.get());
        }
        OrderLine line = order.line(number).filter(l -> l.open().isPositive()).orElse(null);
        return line == null
                ? new OrderResult.Refused(Refusal.LINE_UNKNOWN, number)
                : asked(order, line, to, note, actor, now);
    }

    /**
     * Asks for a line, or a part of it, before the day it is expected on, for another price if need be. What that makes of the
     * order stays within what was approved.
     */
    static OrderResult askSooner(
            PurchaseOrder order, int number, Sooner sooner, String note, Actor actor, Instant now, LocalDate today) {
        Optional<Refusal> notNow = notNow(order);
        if (notNow.isPresent()) {
            return OrderResult.refused(notNow.get());
        }
        OrderLine line = order.line(number).filter(l -> l.open().isPositive()).orElse(null);
        if (line == null) {
            return new OrderResult.Refused(Refusal.LINE_UNKNOWN, number);
        }
        Optional<Refusal> wrong =
                Answering.wrong(line, sooner.quantity(), sooner.to(), sooner.priceOr(line.unitPrice()), today);
        if (wrong.isPresent()) {
            return new OrderResult.Refused(wrong.get(), number);
        }
        if (sooner.quantity().compareTo(line.open()) > 0) {
            return new OrderResult.Refused(Refusal.QUANTITY_WRONG, number);
        }
        if (!sooner.to().isBefore(line.expectedDate())) {
            return new OrderResult.Refused(Refusal.DATE_NOT_SOONER, number);
        }
        ChangeRequest request = request(order, line, sooner.to(), note, actor, now)
                .of(
                        sooner.quantity().equals(line.open()) ? null : sooner.quantity(),
                        line.unitPrice().equals(sooner.unitPrice()) ? null : sooner.unitPrice());
        List<ChangeRequest> all = new ArrayList<>(order.talk().openChanges());
        // The same asked twice counts once; anything else that is asked of this line is refused below.
        all.removeIf(other -> other.line() == number);
        all.add(request);
        return grows(order, all)
                ? new OrderResult.Refused(Refusal.MORE_THAN_APPROVED, number)
                : asked(order, line, request, note, actor, now);
    }

    /** Whether the order would be more than was approved if all of this were agreed to. */
    private static boolean grows(PurchaseOrder order, List<ChangeRequest> requests) {
        List<OrderLine> lines = order.lines();
        for (ChangeRequest request : requests) {
            lines = lines.stream()
                    .flatMap(line -> line.number() == request.line() && request.to() != null
                            ? changed(line, request, null).stream()
                            : Stream.of(line))
                    .toList();
        }
        return order.approvals().grownTo(Content.of(order.head().currency(), lines));
    }

    /** What becomes of a line; the part that comes sooner is a line of its own. */
    private static List<OrderLine> changed(OrderLine line, ChangeRequest request, @Nullable Promise agreed) {
        Money price = request.unitPrice() == null ? line.unitPrice() : request.unitPrice();
        if (!isApart(line, request)) {
            OrderLine whole = line.ordering(line.quantity(), price);
            return List.of(agreed == null ? whole : whole.hastened(request, agreed));
        }
        Quantity part = request.part() == null ? line.open() : request.part().min(line.open());
        OrderLine sooner = line.remaining(part, price).notReceived();
        return List.of(
                line.ordering(line.quantity().minus(part), line.unitPrice()),
                agreed == null ? sooner : sooner.hastened(request, agreed));
    }

    /** What is less than all that is open; or all of it at another price, where some came in at the one that was agreed. */
    private static boolean isApart(OrderLine line, ChangeRequest request) {
        Quantity part = request.part();
        Money price = request.unitPrice();
        return part != null && part.compareTo(line.open()) < 0
                || line.received().isPositive() && price != null && !price.equals(line.unitPrice());
    }

    private static OrderResult asked(
            PurchaseOrder order, OrderLine line, @Nullable LocalDate to, String note, Actor actor, Instant now) {
        return asked(order, line, request(order, line, to, note, actor, now), note, actor, now);
    }

    private static ChangeRequest request(
            PurchaseOrder order, OrderLine line, @Nullable LocalDate to, String note, Actor actor, Instant now) {
        return new ChangeRequest(
                order.talk().changes().size() + 1,
                line.number(),
                line.open(),
                line.expectedDate(),
                to,
                note.strip(),
                actor.name(),
                now,
                State.ASKED,
                "");
    }

    private static OrderResult asked(
            PurchaseOrder order, OrderLine line, ChangeRequest request, String note, Actor actor, Instant now) {
        int number = line.number();
        Optional<ChangeRequest> open = order.talk().openChange(number);
        if (open.isPresent()) {
            boolean same = open.get().state() == State.ASKED && open.get().asksTheSame(request);
            return same ? new OrderResult.Repeated(order) : new OrderResult.Refused(Refusal.ASKED_ALREADY, number);
        }
        return new OrderResult.Done(new OrderChange(order, now)
                .talking(talk -> talk.with(request))
                .told(actor, what(request), facts(request, line, note))
                .publish(
                        OrderFacts.CHANGE_ASKED,
                        order.interaction("change", request.number()),
                        Map.of(OrderVariables.SUBJECT, order.id(), ChangeVariables.CHANGE, request.number()))
                .done());
    }

    private static String what(ChangeRequest request) {
        if (request.cancels()) {
            return "leave-out-asked";
        }
        return request.part() == null && request.unitPrice() == null ? "later-asked" : "sooner-asked";
    }

    /** The supplier's answer. What it agrees to holds at once; nobody can deliver on a day that has passed. */
    static OrderResult answer(
            PurchaseOrder order, int number, boolean agreed, String words, Actor actor, Instant now, LocalDate today) {
        ChangeRequest request = order.talk().change(number).orElse(null);
        if (request == null) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        if (request.state() != State.ASKED) {
            boolean same = request.state() == State.AGREED && agreed
                    || (request.state() == State.REFUSED || request.state() == State.LEFT) && !agreed;
            return same ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.DECIDED_ALREADY);
        }
        LocalDate to = request.to();
        if (agreed && to != null && to.isBefore(today)) {
            return new OrderResult.Refused(Refusal.DATE_PASSED, request.line());
        }
        if (agreed && request.hastens() && grows(order, List.of(request))) {
            // What the company has approved is none of the supplier's business.
            return OrderResult.refused(
                    actor.organisation() == null ? Refusal.MORE_THAN_APPROVED : Refusal.ASKED_NO_MORE);
        }
        OrderLine line = order.line(request.line()).orElseThrow();
        OrderChange change = new OrderChange(order, now)
                .talking(talk -> talk.with(request.now(agreed ? State.AGREED : State.REFUSED, words.strip())))
                .told(actor, agreed ? "change-agreed" : "change-refused", facts(request, line, words))
                .complete(
                        order.interaction("change", number),
                        Map.of(ChangeVariables.OUTCOME, agreed ? OrderFacts.AGREED : OrderFacts.REFUSED));
        return new OrderResult.Done(
                agreed
                        ? agree(
                                change.turn(Turn.granted(order, request, words, actor, now)),
                                order,
                                request,
                                actor,
                                now)
                        : change.done());
    }

    /** The buyer takes back what was asked, or takes note of a refusal and leaves the line as it is. */
    static OrderResult settle(PurchaseOrder order, int number, Actor actor, Instant now) {
        ChangeRequest request = order.talk().change(number).orElse(null);
        if (request == null) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        if (!request.open()) {
            boolean same = request.state() == State.DROPPED || request.state() == State.LEFT;
            return same ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.DECIDED_ALREADY);
        }
        boolean refused = request.state() == State.REFUSED;
        OrderLine line = order.line(request.line()).orElseThrow();
        OrderChange change = new OrderChange(order, now)
                .talking(talk -> talk.with(request.now(refused ? State.LEFT : State.DROPPED, request.answer())))
                .complete(
                        order.interaction(request.decision(), number),
                        Map.of(ChangeVariables.OUTCOME, refused ? OrderFacts.REFUSED : OrderFacts.DROPPED));
        return new OrderResult.Done((refused
                        ? change.noted(actor, "change-left", facts(request, line, ""))
                        : change.told(actor, "change-dropped", facts(request, line, "")))
                .done());
    }

    /** Why nothing can be asked of this order now; empty where it can. */
    static Optional<Refusal> notNow(PurchaseOrder order) {
        return Optional.ofNullable(
                switch (order.state()) {
                    case CONFIRMED, PARTLY_RECEIVED -> null;
                    case SENT -> Refusal.ANSWER_FIRST;
                    case IN_REVIEW -> Refusal.REVIEW_FIRST;
                    case ANSWER_IN_APPROVAL, DELIVERY_IN_APPROVAL -> Refusal.APPROVAL_FIRST;
                    case IN_QUESTION -> Refusal.DELIVERY_FIRST;
                    case PROPOSED, AWAITING_BUYER, AWAITING_MANAGER, APPROVED -> Refusal.NOT_SENT_YET;
                    case CLOSED, REJECTED, CANCELLED, RE_SOURCED -> Refusal.SETTLED;
                });
    }

    private static PurchaseOrder agree(
            OrderChange change, PurchaseOrder order, ChangeRequest request, Actor actor, Instant now) {
        LocalDate to = request.to();
        change.linesInto(line -> line.number() != request.line()
                ? List.of(line)
                : to == null ? List.of(line.leftOut()) : moved(line, request, to, actor, now));
        // A delivery in question keeps the order until a buyer has settled it, and nothing more of it is expected then.
        boolean over =
                to == null && order.isLastOpen(request.line()) && !order.state().isInQuestion();
        return (over
                        ? change.move(OrderMove.CANCEL)
                                .publish(
                                        OrderFacts.ORDER_WITHDRAWN,
                                        Map.of(OrderVariables.WITHDRAWAL, OrderFacts.CANCEL))
                        : change.publish(OrderFacts.PROMISE_MOVED, Map.of()))
                .done();
    }

    private static List<OrderLine> moved(
            OrderLine line, ChangeRequest request, LocalDate to, Actor actor, Instant now) {
        PromiseKind kind = isApart(line, request) ? PromiseKind.FIRST : PromiseKind.MOVED;
        Promise agreed = new Promise(kind, to, now, actor.name(), request.answer());
        return request.hastens() ? changed(line, request, agreed) : List.of(line.postponed(request, agreed));
    }

    private static Map<String, String> facts(ChangeRequest request, OrderLine line, String words) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "line", Integer.toString(line.number()),
                "item", line.name(),
                "quantity", request.asked().toString(),
                "from", request.from().toString(),
                "note", words.strip()));
        if (request.to() != null) {
            facts.put("to", request.to().toString());
        }
        if (request.part() != null || request.unitPrice() != null) {
            Money price = request.unitPrice() == null ? line.unitPrice() : request.unitPrice();
            facts.put("price", price.toString());
        }
        return facts;
    }
}
