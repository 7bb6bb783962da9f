package io.leadline.tracking;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.ordering.Consequences;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderByHand;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.OtherPlaces;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.ordering.Sooner;
import io.leadline.scorecard.CountedLines;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What can be done about one late line, the cheapest first, and doing it. The rest of the order stays as it is; the
 * escalation ends by itself when nothing of it is late any more.
 */
@Service
public class WaysOut {

    private static final int PLACES = 3;

    private final Escalations escalations;
    private final DelayWatch watch;
    private final Stakes stakes;
    private final OrderSteps steps;
    private final PurchaseOrders orders;
    private final OrdersByHand byHand;
    private final Suppliers suppliers;
    private final CountedLines past;
    private final ExchangeRates rates;
    private final Consequences consequences;
    private final OtherPlaces places;
    private final BusinessClock clock;

    WaysOut(
            Escalations escalations,
            DelayWatch watch,
            ObjectProvider<Stakes> stakes,
            OrderSteps steps,
            PurchaseOrders orders,
            OrdersByHand byHand,
            Suppliers suppliers,
            CountedLines past,
            ExchangeRates rates,
            ObjectProvider<Consequences> consequences,
            ObjectProvider<OtherPlaces> places,
            BusinessClock clock) {
        this.escalations = escalations;
        this.watch = watch;
        this.stakes = stakes.getIfAvailable(() -> Stakes.AS_ORDERED);
        this.steps = steps;
        this.orders = orders;
        this.byHand = byHand;
        this.suppliers = suppliers;
        this.past = past;
        this.rates = rates;
        this.consequences = consequences.getIfAvailable(() -> (order, line) -> Optional.empty());
        this.places = places.getIfAvailable(() -> OtherPlaces.NONE);
        this.clock = clock;
    }

    /** Empty where the line is not late any more, or is none of this actor's business. */
    public List<WayOut> of(Escalation escalation, LateLine late, Actor actor) {
        if (!escalations.mayDecide(actor)) {
            return List.of();
        }
        PurchaseOrder order = steps.get(escalation.orderId());
        Optional<OrderLine> found =
                order.line(late.number()).filter(line -> line.open().isPositive());
        if (found.isEmpty()) {
            return List.of();
        }
        OrderLine line = found.get();
        List<WayOut> ways = new ArrayList<>();
        Money none = Money.zero(late.stake().lost().currency());
        if (late.cause() != DelayCause.NO_ANSWER && !late.expected().isBefore(clock.today())) {
            ways.add(new WayOut(
                    WayOut.Kind.WAIT,
                    "",
                    "",
                    line.open(),
                    late.expected(),
                    late.stake().lost(),
                    none,
                    null,
                    -1));
        }
        ways.addAll(elsewhere(order, line, late));
        if (!mayAsk(order, line.number(), actor)) {
            return cheapestFirst(ways);
        }
        ways.addAll(sooner(order, line, late));
        suppliers.termsFor(line.sku()).stream()
                .filter(terms -> !terms.supplierId().equals(order.head().supplierId()))
                .flatMap(terms -> alternate(order, line, terms).stream())
                .forEach(ways::add);
        Money all = stakes.of(order, line, clock.today().plusYears(1)).lost();
        ways.add(new WayOut(WayOut.Kind.LEAVE_OUT, "", "", Quantity.ZERO, null, all, none, null, -1));
        return cheapestFirst(ways);
    }

    private static List<WayOut> cheapestFirst(List<WayOut> ways) {
        return ways.stream()
                .sorted(Comparator.comparing(way -> way.cost().amount()))
                .toList();
    }

    /** All of it, or what is short until it comes, on the first day without stock; at the price that was agreed. */
    private List<WayOut> sooner(PurchaseOrder order, OrderLine line, LateLine late) {
        LocalDate out = late.stake().outOn();
        LocalDate tomorrow = clock.today().plusDays(1);
        LocalDate wanted = out == null ? late.neededNow() : out;
        LocalDate day = orders.openDay(order, wanted.isBefore(tomorrow) ? tomorrow : wanted);
        if (!day.isBefore(late.expected())) {
            return List.of();
        }
        List<WayOut> ways = new ArrayList<>();
        ways.add(sooner(order, late, WayOut.Kind.EXPEDITE, line.open(), day, null));
        Quantity units = new Quantity(late.stake().units().value().setScale(0, RoundingMode.CEILING));
        Quantity part =
                orders.termsOf(order, line).map(terms -> inLots(terms, units)).orElse(units);
        if (part.isPositive() && part.compareTo(line.open()) < 0) {
            ways.add(sooner(order, late, WayOut.Kind.SPLIT, part, day, null));
        }
        return ways;
    }

    /**
     * What it comes to if the supplier agrees to this day, quantity and price.
     *
     * @param unitPrice of what comes sooner; null for the price that was agreed
     */
    public WayOut sooner(
            PurchaseOrder order,
            LateLine late,
            WayOut.Kind kind,
            Quantity quantity,
            LocalDate day,
            @Nullable Money unitPrice) {
        OrderLine line = order.line(late.number()).orElseThrow();
        Money none = Money.zero(late.stake().lost().currency());
        Quantity rest = line.open().minus(quantity);
        List<LineAnswer.Part> parts = rest.isPositive()
                ? List.of(new LineAnswer.Part(quantity, day), new LineAnswer.Part(rest, late.expected()))
                : List.of(new LineAnswer.Part(quantity, day));
        Optional<Money> extra = unitPrice == null
                ? Optional.of(none)
                : rates.inCompanyCurrency(unitPrice.minus(line.unitPrice()), clock.today())
                        .map(each -> each.times(quantity).rounded())
                        .filter(more -> more.currency().equals(none.currency()));
        return new WayOut(
                kind,
                "",
                "",
                quantity,
                day,
                lost(order, line, parts, rest.isPositive() ? late.expected() : day),
                extra.orElse(none),
                unitPrice,
                inTime(order.head().supplierId()),
                extra.isPresent());
    }

    public LocalDate today() {
        return clock.today();
    }

    /** The order that a late line is of, for the same who may decide; empty where there is none. */
    public Optional<PurchaseOrder> order(Escalation escalation, Actor actor) {
        return escalations.mayDecide(actor) ? orders.find(escalation.orderId(), actor) : Optional.empty();
    }

    private Money lost(PurchaseOrder order, OrderLine line, List<LineAnswer.Part> parts, LocalDate until) {
        return consequences
                .of(order, line)
                .map(shelf -> shelf.with(parts, until).margin())
                .orElseGet(() -> stakes.of(order, line, parts.getFirst().date()).lost());
    }

    /** The line stays as it is promised; what is short until then is moved. */
    private List<WayOut> elsewhere(PurchaseOrder order, OrderLine line, LateLine late) {
        Quantity wanted = new Quantity(late.stake().units().value().setScale(0, RoundingMode.CEILING));
        if (!wanted.isPositive() || late.expected().isBefore(clock.today())) {
            return List.of();
        }
        return places.of(line.sku(), order.head().locationId(), late.expected()).stream()
                .limit(PLACES)
                .map(spare -> spare.of(spare.quantity().min(wanted)))
                .filter(spare -> spare.arrives().isBefore(late.expected()))
                .map(spare -> new WayOut(
                        WayOut.Kind.ELSEWHERE,
                        spare.locationId(),
                        spare.name(),
                        spare.quantity(),
                        spare.arrives(),
                        lost(
                                order,
                                line,
                                List.of(
                                        new LineAnswer.Part(spare.quantity(), spare.arrives()),
                                        new LineAnswer.Part(line.open(), late.expected())),
                                late.expected()),
                        spare.cost(),
                        null,
                        -1))
                .toList();
    }

    /** Whether this supplier can be asked now for another day, or not to deliver the line: otherwise it would come from two. */
    private boolean mayAsk(PurchaseOrder order, int line, Actor actor) {
        return orders.allowed(order, actor).contains(OrderAction.ASK_CHANGE)
                && order.talk().openChanges().stream().noneMatch(change -> change.line() == line);
    }

    /** Whether anybody else delivers the item at all. */
    public boolean hasAlternate(Escalation escalation, LateLine late) {
        String present = steps.get(escalation.orderId()).head().supplierId();
        return suppliers.termsFor(late.sku()).stream()
                .anyMatch(terms -> !terms.supplierId().equals(present));
    }

    /** With the price in the company's currency; empty where there is no rate for it. */
    private Optional<WayOut> alternate(PurchaseOrder order, OrderLine line, Terms terms) {
        LocalDate today = clock.today();
        Quantity quantity = inLots(terms, line.open());
        LocalDate arrives = byHand.earliest(terms, order.head().locationId());
        Stakes.Stake stake = stakes.of(order, line, arrives);
        Optional<Money> there = rates.inCompanyCurrency(terms.unitPrice(quantity), today);
        Optional<Money> here = rates.inCompanyCurrency(line.unitPrice(), today);
        return there.flatMap(price ->
                        here.map(now -> price.minus(now).times(line.open()).rounded()))
                .filter(extra -> extra.currency().equals(stake.lost().currency()))
                .map(extra -> new WayOut(
                        WayOut.Kind.ALTERNATE,
                        terms.supplierId(),
                        suppliers.find(terms.supplierId()).map(Supplier::name).orElse(terms.supplierId()),
                        quantity,
                        arrives,
                        stake.lost(),
                        extra,
                        null,
                        inTime(terms.supplierId())));
    }

    private static Quantity inLots(Terms terms, Quantity open) {
        return terms.fault(open)
                .filter(Fault.NoLot.class::isInstance)
                .map(fault -> ((Fault.NoLot) fault).above().quantity())
                .orElse(open);
    }

    private int inTime(String supplierId) {
        List<Integer> late = past.ofSupplier(supplierId).stream()
                .map(PurchaseLine::daysLate)
                .filter(java.util.OptionalInt::isPresent)
                .map(java.util.OptionalInt::getAsInt)
                .toList();
        return late.isEmpty()
                ? -1
                : (int) (100 * late.stream().filter(days -> days <= 0).count() / late.size());
    }

    /** @param reason goes to the supplier where something is asked of it */
    public DelayResult take(Escalation escalation, int line, WayOut way, String reason, Actor actor) {
        if (!escalations.mayDecide(actor)) {
            return new DelayResult.Refused(Refusal.FORBIDDEN);
        }
        if (!Bounds.NOTE.fits(reason)) {
            return new DelayResult.Refused(Refusal.TEXT_WRONG);
        }
        Optional<Refusal> refused = done(escalation, line, way, reason, actor);
        if (refused.isEmpty()) {
            // So that the board tells at once what is left.
            watch.assess(escalation.orderId());
        }
        return refused.<DelayResult>map(DelayResult.Refused::new).orElseGet(() -> new DelayResult.Done(escalation));
    }

    private Optional<Refusal> done(Escalation escalation, int line, WayOut way, String reason, Actor actor) {
        return switch (way.kind()) {
            case WAIT -> live(escalation, line, way.arrives(), actor);
            case ALTERNATE -> instead(escalation, line, way, reason, actor);
            case EXPEDITE, SPLIT -> sooner(escalation, line, way, reason, actor);
            case ELSEWHERE -> moved(escalation, line, way, actor);
            case LEAVE_OUT -> refusal(orders.askChange(escalation.orderId(), line, null, reason, actor));
        };
    }

    private Optional<Refusal> sooner(Escalation escalation, int line, WayOut way, String reason, Actor actor) {
        LocalDate day = way.arrives();
        return day == null
                ? Optional.of(Refusal.DATE_WRONG)
                : refusal(orders.askSooner(
                        escalation.orderId(), line, new Sooner(way.quantity(), day, way.unitPrice()), reason, actor));
    }

    /** What is short comes from elsewhere, so that the promised day can be lived with where nothing is lost any more. */
    private Optional<Refusal> moved(Escalation escalation, int number, WayOut way, Actor actor) {
        PurchaseOrder order = steps.get(escalation.orderId());
        Optional<OrderLine> line = order.line(number);
        LocalDate arrives = way.arrives();
        if (line.isEmpty() || arrives == null) {
            return Optional.of(Refusal.LINE_UNKNOWN);
        }
        LocalDate promised = line.get().expectedDate();
        List<LineAnswer.Part> both = List.of(
                new LineAnswer.Part(way.quantity(), arrives),
                new LineAnswer.Part(line.get().open(), promised));
        // By units: no money is lost either of what nobody knows the price of.
        boolean served = !promised.isBefore(clock.today())
                && consequences
                        .of(order, line.get())
                        .filter(shelf -> shelf.with(both, promised).units().isZero())
                        .isPresent();
        boolean moved = places.move(
                escalation.id() + "#line#" + number,
                line.get().sku(),
                new OtherPlaces.Spare(way.supplierId(), way.supplierName(), way.quantity(), arrives, way.extra()),
                order.head().locationId(),
                order.name(),
                actor);
        if (!moved) {
            return Optional.of(Refusal.MOVED_ALREADY);
        }
        if (served) {
            steps.liveWith(escalation.orderId(), number, promised, actor.name());
        }
        return Optional.empty();
    }

    private Optional<Refusal> live(Escalation escalation, int line, @Nullable LocalDate until, Actor actor) {
        if (until == null || until.isBefore(clock.today())) {
            return Optional.of(Refusal.DATE_WRONG);
        }
        steps.liveWith(escalation.orderId(), line, until, actor.name());
        return Optional.empty();
    }

    /** The other order first: if it cannot be made, nothing is taken away from this one. */
    private Optional<Refusal> instead(Escalation escalation, int number, WayOut way, String reason, Actor actor) {
        PurchaseOrder order = steps.get(escalation.orderId());
        Optional<OrderLine> line = order.line(number);
        LocalDate arrives = way.arrives();
        if (line.isEmpty() || arrives == null) {
            return Optional.of(Refusal.LINE_UNKNOWN);
        }
        if (!mayAsk(order, number, actor)) {
            return Optional.of(Refusal.ASKED_ALREADY);
        }
        return refusal(byHand.order(
                        new OrderByHand(
                                escalation.id() + "#line#" + number + "#" + way.supplierId(),
                                way.supplierId(),
                                order.head().locationId(),
                                reason,
                                List.of(new OrderByHand.Line(line.get().sku(), way.quantity(), null, arrives))),
                        actor))
                .or(() -> refusal(orders.askChange(escalation.orderId(), number, null, reason, actor)));
    }

    private static Optional<Refusal> refusal(OrderResult result) {
        return result instanceof OrderResult.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
