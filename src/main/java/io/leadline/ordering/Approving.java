package io.leadline.ordering;

import io.leadline.catalog.Item;
import io.leadline.identity.Actor;
import io.leadline.shared.LedgerTerm;
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

    /**
     * One person's approval. Whether another one has to approve too, the rules say when the process asks them next.
     *
     * @param companyTotal of {@link PurchaseOrder#content()}; empty without an exchange rate
     * @param mayGrow as much more is covered by it
     */
    static OrderResult approve(
            PurchaseOrder order,
            boolean asSeen,
            Optional<Money> companyTotal,
            Money mayGrow,
            Actor actor,
            Instant now) {
        if (!order.awaitsApproval()) {
            return decidedBefore(order, order.state() != OrderState.REJECTED);
        }
        if (!asSeen) {
            return OrderResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        Content content = order.content();
        if (order.approvals().signedBy(actor, content)) {
            return OrderResult.refused(Refusal.OTHER_PERSON);
        }
        Approvals.Signature signature = Approvals.Signature.of(actor, content, mayGrow, now);
        OrderChange change = new OrderChange(order, now)
                .approvals(approvals -> approvals.signed(signature).nextTurn(order.awaitsManager()))
                .noted(actor, "approved", Map.of("total", content.value().toString()));
        if (order.state().awaitsMore() && order.approvals().earlier()) {
            return new OrderResult.Done(together(change.done(), mayGrow, now));
        }
        if (order.state().awaitsApproval()) {
            change.move(OrderMove.APPROVE);
        }
        return new OrderResult.Done(change.complete(
                        interaction(order),
                        Map.of(
                                OrderVariables.DECISION,
                                "approved",
                                OrderVariables.TOTAL_VALUE,
                                companyTotal.orElse(content.value()).amount().doubleValue(),
                                OrderVariables.RATE_MISSING,
                                companyTotal.isEmpty(),
                                OrderVariables.DECIDED_BY,
                                Approvals.BUYER))
                .done());
    }

    /** Without the rules' help two people are asked for in any case: a model from before does not ask them. */
    private static PurchaseOrder together(PurchaseOrder signed, Money mayGrow, Instant now) {
        return signed.approvals().signed(signed.content()).equals(Approvals.BOTH)
                ? Growing.conclude(signed, mayGrow, now)
                : signed;
    }

    static OrderResult reject(PurchaseOrder order, String reason, Actor actor, Instant now) {
        if (!order.awaitsApproval()) {
            return decidedBefore(order, order.state() == OrderState.REJECTED);
        }
        if (reason.isBlank()) {
            return OrderResult.refused(Refusal.REASON_MISSING);
        }
        if (order.state().awaitsMore()) {
            OrderChange refused = Growing.refuse(order, reason, actor, now)
                    .approvals(approvals -> approvals.nextTurn(order.awaitsManager()));
            return new OrderResult.Done((order.approvals().earlier()
                            ? refused
                            : refused.complete(interaction(order), Map.of(OrderVariables.DECISION, "rejected")))
                    .done());
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

    /** Another item that a person wants in it; it has been held against everything before. */
    static PurchaseOrder add(
            PurchaseOrder order,
            Item item,
            OrderByHand.Line wanted,
            Money unitPrice,
            List<LedgerTerm> terms,
            String because,
            Actor actor,
            Instant now) {
        OrderLine line = new OrderLine(
                1,
                item.sku(),
                item.name(),
                item.unit(),
                wanted.quantity(),
                unitPrice,
                wanted.requestedDate(),
                wanted.requestedDate(),
                wanted.quantity(),
                terms,
                List.of(new Promise(PromiseKind.REQUESTED, wanted.requestedDate(), now, actor.name(), "")),
                null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
        int last = order.lines().getLast().number();
        return new OrderChange(order, now)
                .linesInto(each -> each.number() == last ? List.of(each, line) : List.of(each))
                .move(OrderMove.CHANGE_LINES)
                .noted(
                        actor,
                        "line-added",
                        Map.of(
                                "item", item.name(),
                                "quantity", wanted.quantity().toString(),
                                "date", wanted.requestedDate().toString(),
                                "because", because))
                .done();
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

    /** The decision that is asked for while the order awaits approval. */
    static String interaction(PurchaseOrder order) {
        Approvals approvals = order.approvals();
        return order.awaitsManager()
                ? order.interaction("approve-manager", approvals.managersTurn())
                : order.interaction("approve", approvals.buyersTurn());
    }

    private static OrderResult decidedBefore(PurchaseOrder order, boolean sameWay) {
        if (order.state() == OrderState.PROPOSED || order.state().awaitsMore()) {
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
