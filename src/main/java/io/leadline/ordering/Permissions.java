package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may do what with an order: the role says who, the transition table says when. */
final class Permissions {

    private Permissions() {}

    static Set<OrderAction> allowed(PurchaseOrder order, Actor actor) {
        EnumSet<OrderAction> allowed = EnumSet.noneOf(OrderAction.class);
        for (OrderAction action : OrderAction.values()) {
            if (may(action, order, actor) && possible(action, order) && isAnothersTurn(action, order, actor)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    static boolean may(OrderAction action, PurchaseOrder order, Actor actor) {
        boolean purchasing = actor.purchases();
        boolean supplier = actor.is(Role.SUPPLIER) && order.head().supplierId().equals(actor.organisation());
        return switch (action) {
            case APPROVE, REJECT, CHANGE_LINES ->
                purchasing && (!order.awaitsManager() || actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING));
            // A buyer enters what a supplier said on the telephone.
            case ANSWER, MOVE_PROMISE, ANSWER_CHANGE -> supplier || purchasing;
            case ACCEPT_ANSWER, COUNTER, SETTLE, REACH, ASK_CHANGE, SETTLE_CHANGE, CANCEL, RE_SOURCE -> purchasing;
            case RECEIVE, CORRECT -> actor.is(Role.GOODS_IN);
            case COMMENT, ATTACH -> supplier || purchasing || actor.isAny(Role.GOODS_IN, Role.ADMIN);
        };
    }

    /** Whether nothing is decided alone here for which two are asked: the verbs refuse it, and say so. */
    static boolean isAnothersTurn(OrderAction action, PurchaseOrder order, Actor actor) {
        return switch (action) {
            case APPROVE -> !order.approvals().signedBy(actor, order.content());
            case ACCEPT_ANSWER -> !order.approvals().enteredBy(actor);
            default -> true;
        };
    }

    /** Why this person has to leave to another one what the role would allow. */
    static Optional<Refusal> whyAnother(PurchaseOrder order, Actor actor) {
        if (waitsForAnother(OrderAction.APPROVE, order, actor)) {
            return Optional.of(Refusal.OTHER_PERSON);
        }
        return waitsForAnother(OrderAction.ACCEPT_ANSWER, order, actor)
                ? Optional.of(Refusal.OWN_ANSWER)
                : Optional.empty();
    }

    private static boolean waitsForAnother(OrderAction action, PurchaseOrder order, Actor actor) {
        return actor.purchases() && possible(action, order) && !isAnothersTurn(action, order, actor);
    }

    private static boolean possible(OrderAction action, PurchaseOrder order) {
        OrderState state = order.state();
        return switch (action) {
            case CHANGE_LINES -> state.after(OrderMove.CHANGE_LINES).isPresent();
            case APPROVE, REJECT -> order.awaitsApproval();
            case ANSWER -> !order.askedLines().isEmpty();
            case ACCEPT_ANSWER -> state.after(OrderMove.ACCEPT).isPresent();
            case COUNTER -> state.after(OrderMove.COUNTER).isPresent();
            case MOVE_PROMISE -> state.after(OrderMove.MOVE_PROMISE).isPresent();
            case RECEIVE -> state.after(OrderMove.RECEIVE_PART).isPresent();
            case CORRECT -> Correcting.isPossible(order);
            case SETTLE -> state.after(OrderMove.SETTLE).isPresent();
            case CANCEL -> state.after(OrderMove.CANCEL).isPresent();
            case RE_SOURCE -> state.after(OrderMove.RE_SOURCE).isPresent();
            case REACH -> order.talk().openBounce().isPresent();
            case ASK_CHANGE -> Changing.notNow(order).isEmpty();
            case ANSWER_CHANGE ->
                order.talk().openChanges().stream().anyMatch(change -> change.state() == ChangeRequest.State.ASKED);
            case SETTLE_CHANGE -> !order.talk().openChanges().isEmpty();
            case COMMENT, ATTACH -> true;
        };
    }
}
