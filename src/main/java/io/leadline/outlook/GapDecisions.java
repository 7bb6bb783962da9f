package io.leadline.outlook;

import io.leadline.identity.Actor;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderByHand;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What buyers decide about gaps. An order is made by the door that any order by hand is made by, and is then a proposal like any. */
@Service
public class GapDecisions {

    private final Outlooks outlooks;
    private final GapWays ways;
    private final OrdersByHand byHand;
    private final PurchaseOrders orders;
    private final BusinessClock clock;

    GapDecisions(Outlooks outlooks, GapWays ways, OrdersByHand byHand, PurchaseOrders orders, BusinessClock clock) {
        this.outlooks = outlooks;
        this.ways = ways;
        this.byHand = byHand;
        this.orders = orders;
        this.clock = clock;
    }

    /** The cheapest first; none for who does not buy. */
    public List<GapWay> ways(Outlook outlook, Gap gap, Actor actor) {
        return OutlookRights.mayRelease(actor) ? ways.of(outlook, gap) : List.of();
    }

    /**
     * @param seen number of the commitment that the buyer looked at
     * @param gap its key
     * @param reason why; stands in the arithmetic of an order
     */
    public OutlookResult decide(String id, int seen, String gap, GapWay way, String reason, Actor actor) {
        if (!OutlookRights.mayRelease(actor)) {
            return new OutlookResult.Refused(Why.FORBIDDEN);
        }
        if (Bounds.NOTE.fault(reason).isPresent()) {
            return new OutlookResult.Refused(Why.TEXT_WRONG);
        }
        if (reason.isBlank()) {
            return new OutlookResult.Refused(Why.REASON_MISSING);
        }
        Optional<Outlook> found = outlooks.find(id, actor);
        Optional<Gap> open = found.flatMap(outlook -> open(outlook, seen, gap));
        if (found.isEmpty() || open.isEmpty()) {
            return new OutlookResult.Refused(found.isEmpty() ? Why.UNKNOWN : Why.DECIDED_ALREADY);
        }
        LocalDate arrives = way.arrives();
        if (way.kind() == GapDecision.Kind.ACCEPT || arrives == null) {
            return decided(id, seen, open.get(), way, List.of(), reason, actor);
        }
        OrderResult ordered = order(id, seen, open.get(), way, arrives, reason, actor);
        return switch (ordered) {
            case OrderResult.Done(PurchaseOrder order) ->
                decided(id, seen, open.get(), way, List.of(order.id()), reason, actor);
            case OrderResult.Repeated(PurchaseOrder order) ->
                decided(id, seen, open.get(), way, List.of(order.id()), reason, actor);
            case OrderResult.Refused refused -> new OutlookResult.Refused(Why.ORDER_REFUSED, key(refused.why()));
        };
    }

    /** An order by hand; where a proposal to the same supplier has the item already, that one is raised. */
    private OrderResult order(String id, int seen, Gap gap, GapWay way, LocalDate arrives, String reason, Actor actor) {
        Sku sku = new Sku(gap.line().sku());
        OrderResult made = byHand.order(
                new OrderByHand(
                        form(id, seen, gap.key(), way),
                        way.supplierId(),
                        gap.line().location(),
                        reason,
                        List.of(new OrderByHand.Line(sku, way.quantity(), null, arrives))),
                actor);
        if (!(made instanceof OrderResult.Refused refused) || refused.why() != Refusal.ITEM_TAKEN) {
            return made;
        }
        return byHand.proposedAlready(sku, gap.line().location())
                .flatMap(holder -> orders.find(holder, actor))
                .filter(order -> order.head().supplierId().equals(way.supplierId()))
                .flatMap(order -> raised(order, sku, way, arrives, actor))
                .orElse(made);
    }

    private Optional<OrderResult> raised(PurchaseOrder order, Sku sku, GapWay way, LocalDate arrives, Actor actor) {
        return order.openLines().stream()
                .filter(line -> line.sku().equals(sku))
                .findFirst()
                .map(line -> orders.changeLines(
                        order.id(),
                        order.mark(),
                        List.of(new LineChange(
                                line.number(),
                                line.quantity().plus(way.quantity()),
                                line.requestedDate().isBefore(arrives) ? line.requestedDate() : arrives)),
                        actor));
    }

    /** The i18n key of why an order could not be made. */
    private static String key(Refusal why) {
        return why.key();
    }

    private static Optional<Gap> open(Outlook outlook, int seen, String gap) {
        Commitment last = outlook.commitment();
        return last == null || last.number() != seen
                ? Optional.empty()
                : outlook.openGaps().stream()
                        .filter(one -> one.key().equals(gap))
                        .findFirst();
    }

    private OutlookResult decided(
            String id, int seen, Gap gap, GapWay way, List<String> orders, String reason, Actor actor) {
        return outlooks.change(
                id,
                outlook -> open(outlook, seen, gap.key()).isEmpty()
                        ? new OutlookResult.Refused(Why.DECIDED_ALREADY)
                        : new OutlookResult.Done(outlook.decided(new GapDecision(
                                seen,
                                gap.key(),
                                way.kind(),
                                gap.units(),
                                orders,
                                reason.strip(),
                                actor.id(),
                                actor.name(),
                                clock.now()))));
    }

    /** The same decision, sent twice, orders once. */
    private static String form(String id, int seen, String gap, GapWay way) {
        return id + "#" + seen + "#" + Integer.toHexString((gap + way.kind() + way.supplierId()).hashCode());
    }
}
