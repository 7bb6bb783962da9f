package io.leadline.ordering;

import io.leadline.identity.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Ends an order before its goods are in: cancelled, or its rest given to somebody else. */
final class Withdrawing {

    /** What is noted of a cancellation, in words of the history's texts. */
    private static final String CANCELLED = "cancelled";

    private static final String REASON = "reason";

    private Withdrawing() {}

    /** The reason that was given when the order was cancelled; none where it was not. */
    static Optional<String> whyCancelled(OrderLog log) {
        return log.noted(CANCELLED).map(entry -> entry.facts().getOrDefault(REASON, ""));
    }

    static OrderResult cancel(PurchaseOrder order, String reason, Actor actor, Instant now) {
        return withdraw(order, OrderMove.CANCEL, OrderFacts.CANCEL, CANCELLED, reason, actor, now);
    }

    static OrderResult reSource(PurchaseOrder order, String reason, Actor actor, Instant now) {
        return withdraw(order, OrderMove.RE_SOURCE, OrderFacts.RE_SOURCE, "re-sourced", reason, actor, now);
    }

    private static OrderResult withdraw(
            PurchaseOrder order, OrderMove move, String how, String what, String reason, Actor actor, Instant now) {
        OrderState goal = move == OrderMove.CANCEL ? OrderState.CANCELLED : OrderState.RE_SOURCED;
        if (order.state() == goal) {
            return new OrderResult.Repeated(order);
        }
        if (order.state().after(move).isEmpty()) {
            return OrderResult.refused(order.state().isFinal() ? Refusal.DECIDED_ALREADY : Refusal.NOT_NOW);
        }
        if (reason.isBlank()) {
            return OrderResult.refused(Refusal.REASON_MISSING);
        }
        OrderChange change = new OrderChange(order, now).move(move);
        // A supplier learns that the order is gone, never that somebody else got it.
        change.told(actor, "withdrawn", Map.of());
        change.noted(actor, what, Map.of(REASON, reason));
        if (order.state() == OrderState.IN_REVIEW) {
            change.complete(order.id() + "#review#" + order.reviewing(), Map.of(OrderVariables.REVIEW, how));
        } else {
            change.publish(OrderFacts.ORDER_WITHDRAWN, Map.of(OrderVariables.WITHDRAWAL, how));
        }
        return new OrderResult.Done(change.done());
    }
}
