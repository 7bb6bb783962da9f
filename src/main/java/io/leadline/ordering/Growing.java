package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The one rule of what is agreed: it has been approved. Every decision that may make an order more goes through
 * {@link #decide}; what stays within the approval is done at once, anything else waits until the people have approved whom
 * the rules name for an order of that size.
 */
final class Growing {

    private Growing() {}

    /**
     * @param change the decision, done
     * @param held the same decision, to be done later
     */
    static OrderResult decide(PurchaseOrder order, OrderChange change, Held held, Actor actor, Instant now) {
        Content becomes = Content.of(order.head().currency(), change.lines());
        Approvals.Agreed agreed = order.approvals().agreed();
        if (agreed == null || !order.approvals().grownTo(becomes)) {
            return new OrderResult.Done(change.done());
        }
        // Who decides it has approved it; the rules say who else has to.
        Approvals.Signature own = Approvals.Signature.of(actor, becomes, agreed.mayGrow(), now);
        OrderChange waits = new OrderChange(order, now)
                .approvals(approvals -> approvals.holding(held, own))
                .move(OrderMove.HOLD)
                .noted(
                        actor,
                        "approval-needed",
                        Map.of(
                                "approved", agreed.content().value().toString(),
                                "total", becomes.value().toString()));
        order.decisionAsked()
                .filter(asked -> !order.approvals().earlier())
                .ifPresent(asked ->
                        waits.complete(order.id() + "#" + asked, Map.of(OrderVariables.REVIEW, OrderFacts.TO_APPROVE)));
        return new OrderResult.Done(waits.done());
    }

    /** What was held is done, because it has been approved. */
    static PurchaseOrder conclude(PurchaseOrder order, Money mayGrow, Instant now) {
        Held held = order.approvals().held();
        if (held == null) {
            throw new IllegalStateException("Nothing of order " + order.id() + " waits for approval");
        }
        OrderChange change = new OrderChange(order, now).move(OrderMove.GIVE_BACK);
        switch (held.kind()) {
            case ACCEPT -> Answering.take(order, change, held.note(), held.actor(), now);
            case COUNTER -> Countering.offer(order, change, held.counter(), held.actor(), now);
            case SETTLE, EXPECT_REST ->
                Receiving.settled(change, held.kind() == Held.Kind.EXPECT_REST, held.note(), held.actor());
        }
        change.approvals(
                approvals -> approvals.agreedOn(Content.of(order.head().currency(), change.lines()), mayGrow, now));
        change.talking(talk -> talk.following(held.follows()));
        if (order.approvals().earlier()) {
            completeWithout(change, order, held);
        }
        return change.done();
    }

    /** A model from before knows nothing of the approval: its own task has waited for it. */
    private static void completeWithout(OrderChange change, PurchaseOrder order, Held held) {
        int round = order.talk().round();
        String asked = order.id() + "#" + order.decisionHeld();
        switch (held.kind()) {
            case ACCEPT ->
                change.complete(asked, Map.of(OrderVariables.REVIEW, held.kind().word()));
            case COUNTER ->
                change.complete(
                        asked, Map.of(OrderVariables.REVIEW, held.kind().word(), OrderVariables.ROUND, round + 1));
            case SETTLE, EXPECT_REST -> change.complete(asked, Map.of());
        }
    }

    /** It is not approved: the buyer who decided it has to decide otherwise. */
    static OrderChange refuse(PurchaseOrder order, String reason, Actor actor, Instant now) {
        return new OrderChange(order, now)
                .approvals(Approvals::handedBack)
                .move(OrderMove.GIVE_BACK)
                .noted(actor, "approval-refused", Map.of("reason", reason));
    }

    /** What the lines become once what is held is done; the lines as they are where nothing is. */
    static List<OrderLine> lines(PurchaseOrder order) {
        Held held = order.approvals().held();
        if (held == null) {
            return order.lines();
        }
        OrderChange change = new OrderChange(order, held.at());
        return switch (held.kind()) {
            case ACCEPT ->
                change.linesInto(line -> Answering.adopt(line, held.actor(), held.at()))
                        .lines();
            case COUNTER ->
                change.linesInto(line -> Countering.asked(order, line, held.counter(), held.actor(), held.at()))
                        .lines();
            case SETTLE, EXPECT_REST -> order.lines();
        };
    }
}
