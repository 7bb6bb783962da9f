package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Approval: what changes before it, and what it decides. */
final class Approving {

    private Approving() {}

    static OrderResult approve(
            PurchaseOrder order, boolean asSeen, Optional<Money> companyTotal, Actor actor, Instant now) {
        if (!order.state().awaitsApproval()) {
            return decidedBefore(order, order.state() != OrderState.REJECTED);
        }
        if (!asSeen) {
            return OrderResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        return new OrderResult.Done(new OrderChange(order, now)
                .move(OrderMove.APPROVE)
                .noted(actor, "approved", Map.of("total", order.total().toString()))
                .complete(
                        interaction(order),
                        Map.of(
                                OrderVariables.DECISION,
                                "approved",
                                OrderVariables.TOTAL_VALUE,
                                companyTotal.orElse(order.total()).amount().doubleValue(),
                                OrderVariables.RATE_MISSING,
                                companyTotal.isEmpty(),
                                OrderVariables.DECIDED_BY,
                                actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING) ? "manager" : "buyer"))
                .done());
    }

    static OrderResult reject(PurchaseOrder order, String reason, Actor actor, Instant now) {
        if (!order.state().awaitsApproval()) {
            return decidedBefore(order, order.state() == OrderState.REJECTED);
        }
        if (reason.isBlank()) {
            return OrderResult.refused(Refusal.REASON_MISSING);
        }
        return new OrderResult.Done(new OrderChange(order, now)
                .move(OrderMove.REJECT)
                .noted(actor, "rejected", Map.of("reason", reason))
                .complete(interaction(order), Map.of(OrderVariables.DECISION, "rejected"))
                .done());
    }

    static OrderResult changeLines(
            PurchaseOrder order,
            long seenVersion,
            List<LineChange> changes,
            Repricing prices,
            Actor actor,
            Instant now,
            LocalDate today) {
        if (order.state().after(OrderMove.CHANGE_LINES).isEmpty()) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        if (order.version() != seenVersion) {
            return OrderResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        for (LineChange change : changes) {
            boolean twice =
                    changes.stream().filter(c -> c.line() == change.line()).count() > 1;
            if (order.line(change.line()).isEmpty() || twice) {
                return new OrderResult.Refused(Refusal.LINE_UNKNOWN, change.line());
            }
            if (change.quantity().isNegative()) {
                return new OrderResult.Refused(Refusal.QUANTITY_WRONG, change.line());
            }
            // A line that is dropped is asked for on no day.
            if (change.quantity().isPositive() && change.requestedDate().isBefore(today)) {
                return new OrderResult.Refused(Refusal.DATE_WRONG, change.line());
            }
        }
        List<LineChange> news = changes.stream()
                .filter(change -> !asItIs(order.line(change.line()).orElseThrow(), change))
                .toList();
        if (news.isEmpty()) {
            return new OrderResult.Repeated(order);
        }
        OrderChange changed = new OrderChange(order, now);
        for (LineChange change : news) {
            apply(changed, order.line(change.line()).orElseThrow(), change, prices, actor, now);
        }
        PurchaseOrder done = changed.move(OrderMove.CHANGE_LINES).done();
        return done.openLines().isEmpty() ? OrderResult.refused(Refusal.LINES_MISSING) : new OrderResult.Done(done);
    }

    private static boolean asItIs(OrderLine line, LineChange change) {
        return change.quantity().equals(line.open())
                && (line.dropped() || change.requestedDate().equals(line.requestedDate()));
    }

    private static void apply(
            OrderChange changed, OrderLine line, LineChange change, Repricing prices, Actor actor, Instant now) {
        Quantity quantity = change.quantity();
        changed.lines(one -> one.number() != line.number()
                ? one
                : quantity.isZero()
                        ? one.drop()
                        : one.restored()
                                .ordering(quantity, prices.unitPrice(one, quantity))
                                .askingFor(change.requestedDate(), now, actor.name(), ""));
        changed.noted(
                actor,
                "line-changed",
                Map.of(
                        "line", Integer.toString(line.number()),
                        "item", line.name(),
                        "from", line.open().toString(),
                        "to", quantity.toString(),
                        "date", change.requestedDate().toString()));
    }

    private static String interaction(PurchaseOrder order) {
        return order.interaction(order.state() == OrderState.AWAITING_MANAGER ? "approve-manager" : "approve", 1);
    }

    private static OrderResult decidedBefore(PurchaseOrder order, boolean sameWay) {
        if (order.state() == OrderState.PROPOSED) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        return sameWay && order.state() != OrderState.CANCELLED
                ? new OrderResult.Repeated(order)
                : OrderResult.refused(Refusal.DECIDED_ALREADY);
    }

    /** Finds the price of a changed quantity. */
    interface Repricing {
        Money unitPrice(OrderLine line, Quantity quantity);
    }
}
