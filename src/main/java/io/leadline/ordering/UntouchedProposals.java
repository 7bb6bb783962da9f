package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Proposals of planning that nobody has worked on, and what a buy list puts in their place. What a person has changed,
 * approved, commented or written by hand stays as it is.
 */
@Service
public class UntouchedProposals {

    static final String BY_LIST = "proposed-by-list";

    private final OrderStore store;
    private final Orders orders;
    private final Proposals proposals;
    private final BusinessClock clock;

    UntouchedProposals(OrderStore store, Orders orders, Proposals proposals, BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** By id. */
    public List<PurchaseOrder> all() {
        List<String> open;
        try (Stream<OpenSupply> coming = store.allOpenSupply()) {
            open = coming.filter(OpenSupply::proposed)
                    .map(OpenSupply::orderId)
                    .distinct()
                    .sorted()
                    .toList();
        }
        return open.stream()
                .map(id -> store.find(id, null))
                .flatMap(Optional::stream)
                .filter(UntouchedProposals::isOne)
                .toList();
    }

    static boolean isOne(PurchaseOrder order) {
        return (order.state() == OrderState.PROPOSED || order.state().awaitsApproval())
                && !order.head().isByHand()
                && order.head().replaces() == null
                && order.approvals().signatures().isEmpty()
                && order.log().comments().isEmpty()
                && order.log().files().isEmpty()
                && order.log().history().stream()
                        .allMatch(entry -> entry.actorId().equals(Actor.system().id())
                                || entry.what().equals(BY_LIST));
    }

    /** Who proposed it by a list, which is named before a list of somebody else takes its place. */
    public static Optional<String> byListOf(PurchaseOrder order) {
        return order.log().noted(BY_LIST).map(HistoryEntry::actorName);
    }

    /** Takes one back, unless somebody has worked on it or taken it back meanwhile. */
    public OrderResult withdraw(String orderId, String reason, Actor actor) {
        if (!actor.purchases()) {
            return OrderResult.refused(Refusal.FORBIDDEN);
        }
        if (!Bounds.NOTE.fits(reason)) {
            return OrderResult.refused(Refusal.TEXT_WRONG);
        }
        return orders.change(
                orderId,
                order -> isOne(order)
                        ? Withdrawing.cancel(order, reason, actor, clock.now())
                        : OrderResult.refused(Refusal.CHANGED_MEANWHILE));
    }

    /**
     * Proposes what a buy list orders of a supplier, but for items that another open proposal has: the same run, supplier and
     * location once.
     *
     * @param limit of the list, in the company's currency
     */
    public OrderResult propose(Proposal proposal, Money limit, Actor actor) {
        if (!actor.purchases()) {
            return OrderResult.refused(Refusal.FORBIDDEN);
        }
        return orders.told(
                proposals.proposeByList(proposal, actor, limit), by -> OrderResult.refused(Refusal.ITEM_TAKEN));
    }
}
