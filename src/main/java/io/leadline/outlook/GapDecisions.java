package io.leadline.outlook;

import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderByHand;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** What buyers decide about gaps. An order is made by the door that any order by hand is made by, and is then a proposal like any. */
@Service
public class GapDecisions {

    private final Outlooks outlooks;
    private final GapWays ways;
    private final OrdersByHand byHand;
    private final PurchaseOrders orders;
    private final Deputies deputies;
    private final BusinessClock clock;

    GapDecisions(
            Outlooks outlooks,
            GapWays ways,
            OrdersByHand byHand,
            PurchaseOrders orders,
            Deputies deputies,
            BusinessClock clock) {
        this.outlooks = outlooks;
        this.ways = ways;
        this.byHand = byHand;
        this.orders = orders;
        this.deputies = deputies;
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
        Actor acting = deputies.acting(found.get().deciding(seen), actor);
        Optional<GapClaim> under = found.get().claim(gap);
        if (under.isPresent()) {
            return under.get().by().equals(acting.id())
                    ? again(id, seen, under.get(), way, actor)
                    : besideAnother(found.get(), under.get(), actor, () -> decide(id, seen, gap, way, reason, actor));
        }
        LocalDate arrives = way.arrives();
        if (way.kind() == GapDecision.Kind.ACCEPT || arrives == null) {
            return decided(id, seen, open.get(), way.kind(), reason, acting);
        }
        GapClaim claim = claim(seen, open.get(), way, arrives, reason, acting);
        OutlookResult claimed = outlooks.change(
                id,
                outlook ->
                        open(outlook, seen, gap).isEmpty() || outlook.claim(gap).isPresent()
                                ? new OutlookResult.Refused(Why.DECIDED_ALREADY)
                                : new OutlookResult.Done(outlook.claimed(claim)));
        return claimed instanceof OutlookResult.Done ? finish(id, claim, actor) : claimed;
    }

    /** Who fell while ordering, or clicked twice, brings that to its end, and does nothing beside it. */
    private OutlookResult again(String id, int seen, GapClaim claim, GapWay way, Actor actor) {
        OutlookResult ended = finish(id, claim, actor);
        return claim.commitment() == seen && claim.is(way) || ended instanceof OutlookResult.Refused
                ? ended
                : new OutlookResult.Refused(Why.DECIDED_ALREADY);
    }

    /**
     * Nobody orders in another's name: while somebody is ordering, the others wait. Of one who fell it is written down if the
     * order was made, and otherwise forgotten.
     */
    private OutlookResult besideAnother(Outlook outlook, GapClaim claim, Actor actor, Supplier<OutlookResult> anew) {
        if (claim.isMaking(clock.now())) {
            return new OutlookResult.Refused(Why.BEING_ORDERED, claim.byName());
        }
        Optional<String> made = outlook.line(claim.gap()).flatMap(line -> made(outlook.id(), claim, line, actor));
        if (made.isPresent()) {
            settled(outlook.id(), claim, made.get());
            return new OutlookResult.Refused(Why.DECIDED_ALREADY);
        }
        outlooks.change(outlook.id(), now -> new OutlookResult.Done(now.without(claim)));
        return anew.get();
    }

    private Optional<String> made(String id, GapClaim claim, OutlookLine line, Actor actor) {
        String raises = claim.raises();
        String raiseTo = claim.raiseTo();
        return raises == null || raiseTo == null
                ? byHand.made(claim.form(id), claim.supplierId(), line.location())
                : orders.find(raises, actor)
                        .flatMap(order -> line(order, line.sku()))
                        .filter(found -> found.quantity().compareTo(Quantity.of(raiseTo)) >= 0)
                        .map(found -> raises);
    }

    /** Where a proposal to the same supplier has the item already, that one is raised: an item has one at a place. */
    private GapClaim claim(int seen, Gap gap, GapWay way, LocalDate arrives, String reason, Actor actor) {
        Optional<PurchaseOrder> holder = byHand.proposedAlready(
                        new Sku(gap.line().sku()), gap.line().location())
                .flatMap(order -> orders.find(order, actor))
                .filter(order -> order.head().supplierId().equals(way.supplierId()));
        Optional<OrderLine> line =
                holder.flatMap(order -> line(order, gap.line().sku()));
        return new GapClaim(
                seen,
                gap.key(),
                way.kind(),
                gap.units(),
                way.supplierId(),
                way.quantity().toString(),
                arrives,
                line.flatMap(found -> holder).map(PurchaseOrder::id).orElse(null),
                line.map(found -> found.quantity().plus(way.quantity()).toString())
                        .orElse(null),
                reason.strip(),
                actor.id(),
                actor.signature(),
                clock.now());
    }

    private static Optional<OrderLine> line(PurchaseOrder order, String sku) {
        return order.openLines().stream()
                .filter(line -> line.sku().value().equals(sku))
                .findFirst();
    }

    /** Done again it comes to the same: an order is known by its form, and a line is raised to a quantity, not by one. */
    private OutlookResult finish(String id, GapClaim claim, Actor actor) {
        Outlook outlook = outlooks.get(id);
        Optional<OutlookLine> line = outlook.line(claim.gap());
        if (line.isEmpty()) {
            return new OutlookResult.Refused(Why.UNKNOWN);
        }
        if (outlook.claims().stream().noneMatch(claim::is)) {
            return new OutlookResult.Refused(Why.DECIDED_ALREADY);
        }
        String raises = claim.raises();
        String raiseTo = claim.raiseTo();
        OrderResult made = raises != null && raiseTo != null
                ? raised(raises, line.get().sku(), Quantity.of(raiseTo), claim.arrives(), actor)
                : ordered(id, claim, line.get(), actor);
        return switch (made) {
            case OrderResult.Done(PurchaseOrder order) -> settled(id, claim, order.id());
            case OrderResult.Repeated(PurchaseOrder order) -> settled(id, claim, order.id());
            case OrderResult.Refused refused -> {
                outlooks.change(id, now -> new OutlookResult.Done(now.without(claim)));
                yield new OutlookResult.Refused(Why.ORDER_REFUSED, key(refused.why()));
            }
        };
    }

    private OrderResult ordered(String id, GapClaim claim, OutlookLine line, Actor actor) {
        return byHand.order(
                new OrderByHand(
                        claim.form(id),
                        claim.supplierId(),
                        line.location(),
                        claim.reason(),
                        List.of(new OrderByHand.Line(
                                new Sku(line.sku()), Quantity.of(claim.quantity()), null, claim.arrives()))),
                actor);
    }

    private OrderResult raised(String orderId, String sku, Quantity to, LocalDate arrives, Actor actor) {
        Optional<PurchaseOrder> order = orders.find(orderId, actor);
        Optional<OrderLine> line = order.flatMap(found -> line(found, sku));
        if (order.isEmpty() || line.isEmpty()) {
            return OrderResult.refused(Refusal.LINE_UNKNOWN);
        }
        if (line.get().quantity().compareTo(to) >= 0) {
            return new OrderResult.Repeated(order.get());
        }
        // A proposal that nobody decided on in time asks for a day that is over: nobody can deliver by then any more.
        LocalDate asked = line.get().requestedDate();
        boolean sooner = asked.isBefore(arrives) && asked.isAfter(clock.today());
        return orders.changeLines(
                orderId,
                order.get().mark(),
                List.of(new LineChange(line.get().number(), to, sooner ? asked : arrives)),
                actor);
    }

    private OutlookResult settled(String id, GapClaim claim, String order) {
        return outlooks.change(
                id,
                outlook -> outlook.claims().stream().anyMatch(claim::is)
                        ? new OutlookResult.Done(outlook.settled(claim, claim.decided(order, clock.now())))
                        : new OutlookResult.Repeated(outlook));
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

    private OutlookResult decided(String id, int seen, Gap gap, GapDecision.Kind kind, String reason, Actor actor) {
        return outlooks.change(
                id,
                outlook -> open(outlook, seen, gap.key()).isEmpty()
                                || outlook.claim(gap.key()).isPresent()
                        ? new OutlookResult.Refused(Why.DECIDED_ALREADY)
                        : new OutlookResult.Done(outlook.decided(new GapDecision(
                                seen,
                                gap.key(),
                                kind,
                                gap.units(),
                                List.of(),
                                reason.strip(),
                                actor.id(),
                                actor.signature(),
                                clock.now()))));
    }
}
