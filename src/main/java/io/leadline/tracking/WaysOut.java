package io.leadline.tracking;

import io.leadline.catalog.Channel;
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
import io.leadline.scorecard.DaysKept;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.PreOrders;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    /** So many transfers from one place for one promise of a line. */
    private static final int MOST_PARTS = 9;

    private final Escalations escalations;
    private final DelayWatch watch;
    private final Aftermaths aftermaths;
    private final Stakes stakes;
    private final OrderSteps steps;
    private final PurchaseOrders orders;
    private final OrdersByHand byHand;
    private final Suppliers suppliers;
    private final DaysKept kept;
    private final ExchangeRates rates;
    private final Consequences consequences;
    private final OtherPlaces places;
    private final PreOrders preOrders;
    private final BusinessClock clock;

    WaysOut(
            Escalations escalations,
            DelayWatch watch,
            Aftermaths aftermaths,
            ObjectProvider<Stakes> stakes,
            OrderSteps steps,
            PurchaseOrders orders,
            OrdersByHand byHand,
            Suppliers suppliers,
            DaysKept kept,
            ExchangeRates rates,
            ObjectProvider<Consequences> consequences,
            ObjectProvider<OtherPlaces> places,
            PreOrders preOrders,
            BusinessClock clock) {
        this.escalations = escalations;
        this.watch = watch;
        this.aftermaths = aftermaths;
        this.stakes = stakes.getIfAvailable(() -> Stakes.AS_ORDERED);
        this.steps = steps;
        this.orders = orders;
        this.byHand = byHand;
        this.suppliers = suppliers;
        this.kept = kept;
        this.rates = rates;
        this.consequences = consequences.getIfAvailable(() -> (order, line) -> Optional.empty());
        this.places = places.getIfAvailable(() -> OtherPlaces.NONE);
        this.preOrders = preOrders;
        this.clock = clock;
    }

    /** Empty where the line is not late any more, or is none of this actor's business. */
    public List<WayOut> of(Escalation escalation, LateLine late, Actor actor) {
        if (!escalations.mayDecide(actor)) {
            return List.of();
        }
        return of(steps.get(escalation.orderId()), late, actor);
    }

    /** The same of a line that is late, or held up, whether an escalation is about it or not; for who may buy. */
    public List<WayOut> of(PurchaseOrder order, LateLine late, Actor actor) {
        if (!actor.purchases()) {
            return List.of();
        }
        Optional<OrderLine> found =
                order.line(late.number()).filter(line -> line.open().isPositive());
        if (found.isEmpty()) {
            return List.of();
        }
        OrderLine line = found.get();
        Loss loss = new Loss(order, line, late);
        List<WayOut> ways = new ArrayList<>();
        if (late.cause() != DelayCause.NO_ANSWER && !late.expected().isBefore(clock.today())) {
            ways.add(loss.way(
                    WayOut.Kind.WAIT,
                    "",
                    "",
                    line.open(),
                    late.expected(),
                    List.of(new LineAnswer.Part(line.open(), late.expected())),
                    Optional.of(loss.none()),
                    null,
                    -1));
        }
        preOrdered(loss).ifPresent(ways::add);
        ways.addAll(elsewhere(loss));
        if (!mayAsk(order, line.number(), actor)) {
            return cheapestFirst(ways);
        }
        ways.addAll(sooner(loss));
        suppliers.termsFor(line.sku()).stream()
                .filter(terms -> !terms.supplierId().equals(order.head().supplierId()))
                .map(terms -> alternate(loss, terms))
                .forEach(ways::add);
        ways.add(loss.way(
                WayOut.Kind.LEAVE_OUT, "", "", Quantity.ZERO, null, List.of(), Optional.of(loss.none()), null, -1));
        return cheapestFirst(ways);
    }

    private static List<WayOut> cheapestFirst(List<WayOut> ways) {
        return ways.stream().sorted(WayOut.CHEAPEST_FIRST).toList();
    }

    /** The first of these, unless nobody knows what it costs, or what it costs to wait: then none is the cheapest. */
    public static Optional<WayOut> best(List<WayOut> ways) {
        boolean waitKnown = ways.stream().noneMatch(way -> way.kind() == WayOut.Kind.WAIT && !way.priced());
        return ways.stream().findFirst().filter(way -> waitKnown && way.priced());
    }

    /** What is lost of one line whatever comes in its place: as of an answer, by the shelf that it is for. */
    private final class Loss {

        private final PurchaseOrder order;
        private final OrderLine line;
        private final LateLine late;
        private final Optional<Consequences.Shelf> shelf;

        Loss(PurchaseOrder order, OrderLine line, LateLine late) {
            this.order = order;
            this.line = line;
            this.late = late;
            this.shelf = consequences.of(order, line);
        }

        Money none() {
            return Money.zero(late.stake().lost().currency());
        }

        /** @param extra empty where there is no rate for it */
        WayOut way(
                WayOut.Kind kind,
                String partner,
                String name,
                Quantity quantity,
                @Nullable LocalDate arrives,
                List<LineAnswer.Part> deliveries,
                Optional<Money> extra,
                @Nullable Money unitPrice,
                int inTime) {
            Stakes.Stake lost = lost(kind, deliveries);
            // Where nothing is planned, what is at stake may be in the order's currency.
            Optional<Money> more =
                    extra.filter(sum -> sum.currency().equals(lost.lost().currency())
                            || sum.amount().signum() == 0);
            return new WayOut(
                    kind,
                    partner,
                    name,
                    quantity,
                    arrives,
                    lost.lost(),
                    more.filter(sum -> sum.amount().signum() != 0)
                            .orElseGet(() -> Money.zero(lost.lost().currency())),
                    unitPrice,
                    inTime,
                    lost.priced() && more.isPresent());
        }

        /** In the company's currency; empty where there is no rate. */
        Optional<Money> dearer(Money price, Quantity units) {
            Money agreed = line.unitPrice();
            LocalDate today = clock.today();
            return price.equals(agreed)
                    ? Optional.of(none())
                    : rates.inCompanyCurrency(price, today)
                            .flatMap(there ->
                                    rates.inCompanyCurrency(agreed, today).map(there::minus))
                            .map(each -> each.times(units).rounded());
        }

        /** The same of an order of so many, more than the line's where its supplier takes no fewer; those lie until they sell. */
        Optional<Money> dearerInLots(Money price, Quantity ordered) {
            return dearer(price, line.open())
                    .flatMap(units -> consequences
                            .keeping(
                                    shelf,
                                    ordered.minus(line.open()),
                                    rates.inCompanyCurrency(price, clock.today()),
                                    none())
                            .map(kept -> sum(units, kept)));
        }

        /** Nothing may be in another currency, see {@link #none()}. */
        private static Money sum(Money one, Money other) {
            return one.amount().signum() == 0 ? other : other.amount().signum() == 0 ? one : one.plus(other);
        }

        /**
         * Where nothing is planned, all of it, whenever it comes. What comes when the line does is late by the line's chance
         * alone, as the line itself.
         */
        private Stakes.Stake lost(WayOut.Kind kind, List<LineAnswer.Part> deliveries) {
            Stakes.Stake whole = whole(deliveries);
            boolean waits = kind != WayOut.Kind.ALTERNATE
                    && deliveries.stream().anyMatch(part -> part.date().equals(late.expected()));
            return waits ? LateLines.stake(whole, late.chance()) : whole;
        }

        private Stakes.Stake whole(List<LineAnswer.Part> deliveries) {
            LocalDate today = clock.today();
            LocalDate last = late.expected().isAfter(line.requestedDate()) ? late.expected() : line.requestedDate();
            LocalDate next = Consequences.next(order, line, last, today);
            return shelf.map(known -> known.with(deliveries, next))
                    .map(lost -> new Stakes.Stake(lost.margin(), lost.units(), lost.from(), lost.priced()))
                    .orElseGet(() -> stakes.of(
                            order,
                            line,
                            deliveries.isEmpty() ? next : deliveries.getFirst().date()));
        }
    }

    /** All of it, or what is short until it comes, on the first day without stock; at the price that was agreed. */
    private List<WayOut> sooner(Loss loss) {
        PurchaseOrder order = loss.order;
        OrderLine line = loss.line;
        LateLine late = loss.late;
        LocalDate out = late.stake().outOn();
        LocalDate tomorrow = clock.today().plusDays(1);
        LocalDate wanted = out == null ? late.neededNow() : out;
        LocalDate day = orders.openDay(order, wanted.isBefore(tomorrow) ? tomorrow : wanted);
        if (!day.isBefore(late.expected())) {
            return List.of();
        }
        List<WayOut> ways = new ArrayList<>();
        ways.add(sooner(loss, WayOut.Kind.EXPEDITE, line.open(), day, null));
        Quantity units = new Quantity(late.stake().units().value().setScale(0, RoundingMode.CEILING));
        Quantity part =
                orders.termsOf(order, line).map(terms -> inLots(terms, units)).orElse(units);
        if (part.isPositive() && part.compareTo(line.open()) < 0) {
            ways.add(sooner(loss, WayOut.Kind.SPLIT, part, day, null));
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
        return sooner(new Loss(order, order.line(late.number()).orElseThrow(), late), kind, quantity, day, unitPrice);
    }

    private WayOut sooner(Loss loss, WayOut.Kind kind, Quantity quantity, LocalDate day, @Nullable Money unitPrice) {
        Quantity rest = loss.line.open().minus(quantity);
        List<LineAnswer.Part> parts = rest.isPositive()
                ? List.of(new LineAnswer.Part(quantity, day), new LineAnswer.Part(rest, loss.late.expected()))
                : List.of(new LineAnswer.Part(quantity, day));
        Optional<Money> extra = unitPrice == null ? Optional.of(loss.none()) : loss.dearer(unitPrice, quantity);
        return loss.way(
                kind,
                "",
                "",
                quantity,
                day,
                parts,
                extra,
                unitPrice,
                kept.percent(loss.order.head().supplierId()));
    }

    public LocalDate today() {
        return clock.today();
    }

    /** The order that a late line is of, for the same who may decide; empty where there is none. */
    public Optional<PurchaseOrder> order(Escalation escalation, Actor actor) {
        return escalations.mayDecide(actor) ? orders.find(escalation.orderId(), actor) : Optional.empty();
    }

    /** What it costs depends on how many customers wait, which nobody knows: it stands last, and no rule takes it. */
    private Optional<WayOut> preOrdered(Loss loss) {
        LateLine late = loss.late;
        Quantity wanted = new Quantity(late.stake().units().value().setScale(0, RoundingMode.CEILING));
        if (!wanted.isPositive()
                || late.cause() == DelayCause.NO_ANSWER
                || late.expected().isBefore(clock.today())) {
            return Optional.empty();
        }
        Map<Channel, Quantity> channels = preOrders.at(loss.order.head().locationId(), loss.line.sku());
        return channels.values().stream()
                .max(Comparator.naturalOrder())
                .map(most -> new WayOut(
                        WayOut.Kind.PRE_ORDER,
                        "",
                        channels.keySet().stream().map(Channel::name).sorted().collect(Collectors.joining(", ")),
                        most.min(wanted),
                        late.expected(),
                        loss.none(),
                        loss.none(),
                        null,
                        -1,
                        false));
    }

    /** The line stays as it is; what is short until it is expected is moved. */
    private List<WayOut> elsewhere(Loss loss) {
        LateLine late = loss.late;
        OrderLine line = loss.line;
        Quantity wanted = new Quantity(late.stake().units().value().setScale(0, RoundingMode.CEILING));
        if (!wanted.isPositive() || late.expected().isBefore(clock.today())) {
            return List.of();
        }
        return places.of(line.sku(), loss.order.head().locationId(), late.expected()).stream()
                .limit(PLACES)
                .map(spare -> spare.of(spare.quantity().min(wanted)))
                .filter(spare -> spare.arrives().isBefore(late.expected()))
                .map(spare -> loss.way(
                        WayOut.Kind.ELSEWHERE,
                        spare.locationId(),
                        spare.name(),
                        spare.quantity(),
                        spare.arrives(),
                        List.of(
                                new LineAnswer.Part(spare.quantity(), spare.arrives()),
                                new LineAnswer.Part(line.open(), late.expected())),
                        Optional.ofNullable(spare.cost()),
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

    private WayOut alternate(Loss loss, Terms terms) {
        OrderLine line = loss.line;
        Quantity quantity = inLots(terms, line.open());
        LocalDate arrives = byHand.earliest(terms, loss.order.head().locationId());
        return loss.way(
                WayOut.Kind.ALTERNATE,
                terms.supplierId(),
                suppliers.find(terms.supplierId()).map(Supplier::name).orElse(terms.supplierId()),
                quantity,
                arrives,
                List.of(new LineAnswer.Part(quantity, arrives)),
                loss.dearerInLots(terms.unitPrice(quantity), quantity),
                null,
                kept.percent(terms.supplierId()));
    }

    /** What is ordered of an item from another supplier where so much of it is open. */
    public Quantity inLots(String supplierId, Sku sku, Quantity open) {
        return suppliers.termsFor(sku).stream()
                .filter(terms -> terms.supplierId().equals(supplierId))
                .findFirst()
                .map(terms -> inLots(terms, open))
                .orElse(open);
    }

    private static Quantity inLots(Terms terms, Quantity open) {
        return terms.fault(open)
                .filter(Fault.NoLot.class::isInstance)
                .map(fault -> ((Fault.NoLot) fault).above().quantity())
                .orElse(open);
    }

    /** @param reason goes to the supplier where something is asked of it */
    public DelayResult take(Escalation escalation, int line, WayOut way, String reason, Actor actor) {
        if (!escalations.mayDecide(actor)) {
            return new DelayResult.Refused(Refusal.FORBIDDEN);
        }
        if (!Bounds.NOTE.fits(reason)) {
            return new DelayResult.Refused(Refusal.TEXT_WRONG);
        }
        // As they are before it changes anything: what was taken is weighed against them when it is known what came of
        // it.
        PurchaseOrder before = steps.get(escalation.orderId());
        Optional<LateLine> late = watch.look(escalation).lines().stream()
                .filter(one -> one.number() == line)
                .findFirst();
        List<WayOut> offers = late.map(one -> of(escalation, one, actor)).orElse(List.of());
        LocalDate expected = late.map(LateLine::expected)
                .or(() -> before.line(line).map(OrderLine::expectedDate))
                .orElseGet(clock::today);
        Cause cause = new Cause(escalation.id(), escalation.orderId(), expected);
        Optional<Refusal> refused = done(cause, line, way, reason, actor);
        if (refused.isEmpty()) {
            aftermaths.chose(escalation, before, line, way, offers, actor.name());
            // So that the board tells at once what is left.
            watch.assess(escalation.orderId());
        }
        return refused.<DelayResult>map(DelayResult.Refused::new).orElseGet(() -> new DelayResult.Done(escalation));
    }

    /**
     * Why something is done about an order's line.
     *
     * @param id names it, so that the same is done once however often it is asked for
     * @param expected when the line will be there, which may be after it is promised: on its way, held up or at risk
     */
    public record Cause(String id, String orderId, LocalDate expected) {}

    /**
     * Does it for another reason than an escalation.
     *
     * @param reason goes to the supplier where something is asked of it
     * @return why it was not done; empty once it is
     */
    public Optional<Refusal> take(Cause cause, int line, WayOut way, String reason, Actor actor) {
        if (!actor.purchases()) {
            return Optional.of(Refusal.FORBIDDEN);
        }
        return Bounds.NOTE.fits(reason) ? done(cause, line, way, reason, actor) : Optional.of(Refusal.TEXT_WRONG);
    }

    private Optional<Refusal> done(Cause cause, int line, WayOut way, String reason, Actor actor) {
        return switch (way.kind()) {
            case WAIT, PRE_ORDER -> live(cause, line, way.arrives(), actor);
            case ALTERNATE -> instead(cause, line, way, reason, actor);
            case EXPEDITE, SPLIT -> sooner(cause, line, way, reason, actor);
            case ELSEWHERE -> moved(cause, line, way, actor);
            case LEAVE_OUT -> refusal(orders.askChange(cause.orderId(), line, null, reason, actor));
        };
    }

    private Optional<Refusal> sooner(Cause cause, int line, WayOut way, String reason, Actor actor) {
        LocalDate day = way.arrives();
        return day == null
                ? Optional.of(Refusal.DATE_WRONG)
                : refusal(orders.askSooner(
                        cause.orderId(), line, new Sooner(way.quantity(), day, way.unitPrice()), reason, actor));
    }

    /** What is short comes from elsewhere, so that the expected day can be lived with where nothing is lost any more. */
    private Optional<Refusal> moved(Cause cause, int number, WayOut way, Actor actor) {
        PurchaseOrder order = steps.get(cause.orderId());
        Optional<OrderLine> line = order.line(number);
        LocalDate arrives = way.arrives();
        if (line.isEmpty() || arrives == null) {
            return Optional.of(Refusal.LINE_UNKNOWN);
        }
        LocalDate promised = line.get().expectedDate();
        LocalDate expected = cause.expected();
        if (line.get().acceptedDate().filter(day -> !day.isBefore(expected)).isPresent()) {
            // A colleague was faster, and nothing is short any more.
            return Optional.of(Refusal.MOVED_ALREADY);
        }
        LineAnswer.Part rest = new LineAnswer.Part(line.get().open(), expected);
        Optional<Consequences.Shelf> shelf = consequences.of(order, line.get());
        // By units: no money is lost either of what nobody knows the price of.
        boolean served = !expected.isBefore(clock.today())
                && shelf.filter(known -> known.with(
                                        List.of(new LineAnswer.Part(way.quantity(), arrives), rest), expected)
                                .units()
                                .isZero())
                        .isPresent();
        OtherPlaces.Spare spare =
                new OtherPlaces.Spare(way.supplierId(), way.supplierName(), way.quantity(), arrives, way.extra());
        // What it is for, and neither how much nor when either will be there: these are others when it is asked again.
        String wish = cause.id() + "#line#" + number + "#until#" + promised + "#" + way.supplierId();
        OtherPlaces.Moved moved = OtherPlaces.Moved.OVER;
        for (int part = 1; part <= MOST_PARTS && moved == OtherPlaces.Moved.OVER; part++) {
            // What came in from there did not do; what is short now is moved besides.
            moved = places.move(
                    part == 1 ? wish : wish + "#" + part,
                    line.get().sku(),
                    spare,
                    order.head().locationId(),
                    order.name(),
                    actor);
        }
        if (moved != OtherPlaces.Moved.YES) {
            return Optional.of(Refusal.MOVED_ALREADY);
        }
        if (served) {
            steps.liveWith(cause.orderId(), number, expected, actor.name());
        }
        return Optional.empty();
    }

    private Optional<Refusal> live(Cause cause, int line, @Nullable LocalDate until, Actor actor) {
        if (until == null || until.isBefore(clock.today())) {
            return Optional.of(Refusal.DATE_WRONG);
        }
        steps.liveWith(cause.orderId(), line, until, actor.name());
        return Optional.empty();
    }

    /** The other order first: if it cannot be made, nothing is taken away from this one. */
    private Optional<Refusal> instead(Cause cause, int number, WayOut way, String reason, Actor actor) {
        PurchaseOrder order = steps.get(cause.orderId());
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
                                cause.id() + "#line#" + number + "#" + way.supplierId(),
                                way.supplierId(),
                                order.head().locationId(),
                                reason,
                                List.of(new OrderByHand.Line(line.get().sku(), way.quantity(), null, arrives))),
                        actor))
                .or(() -> refusal(orders.askChange(cause.orderId(), number, null, reason, actor)));
    }

    private static Optional<Refusal> refusal(OrderResult result) {
        return result instanceof OrderResult.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
