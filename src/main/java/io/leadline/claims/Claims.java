package io.leadline.claims;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Units;
import io.leadline.claims.Claim.Item;
import io.leadline.claims.Claim.Kind;
import io.leadline.claims.Claim.Offer;
import io.leadline.claims.Claim.Settlement;
import io.leadline.claims.Claim.State;
import io.leadline.claims.Claim.Step;
import io.leadline.claims.Claim.Way;
import io.leadline.claims.ClaimResult.Why;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Discrepancies;
import io.leadline.shipments.Discrepancy;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentVariables;
import io.leadline.shipments.Shipments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Claims: a supplier says how it makes good what came otherwise than it told, or why it does not; a buyer decides. Where much is
 * waived, a second person agrees. Those who count and carry see no claims, because money stands in them.
 */
@Service
public class Claims {

    /** Told as changed whenever one is. */
    public static final String TOPIC = "claims";

    private static final int MOST_OF_AN_ORDER = 50;

    private final ClaimStore store;
    private final Shipments shipments;
    private final PurchaseOrders orders;
    private final OrderSteps steps;
    private final ExchangeRates rates;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final BigDecimal secondHandAbove;

    /** @param secondHandAbove in the company's currency: whoever waives more needs a second person */
    Claims(
            ClaimStore store,
            Shipments shipments,
            PurchaseOrders orders,
            OrderSteps steps,
            ExchangeRates rates,
            Deputies deputies,
            BusinessClock clock,
            ApplicationEventPublisher events,
            @Value("${leadline.claims.second-hand-above:500}") BigDecimal secondHandAbove) {
        this.store = store;
        this.shipments = shipments;
        this.orders = orders;
        this.steps = steps;
        this.rates = rates;
        this.deputies = deputies;
        this.clock = clock;
        this.events = events;
        this.secondHandAbove = secondHandAbove;
    }

    public static boolean mayDecide(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.BUYER, Role.HEAD_OF_PURCHASING);
    }

    public static boolean mayConfirm(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    /** Whoever counts finds out what is wrong with the goods. */
    public static boolean mayReport(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.BUYER, Role.HEAD_OF_PURCHASING, Role.GOODS_IN);
    }

    private static boolean maySee(Actor actor) {
        return actor.purchases() || isSupplier(actor);
    }

    private static boolean isSupplier(Actor actor) {
        return actor.is(Role.SUPPLIER) && actor.organisation() != null;
    }

    private static boolean isOf(Claim claim, Actor actor) {
        return isSupplier(actor) && claim.isTold() && claim.supplierId().equals(actor.organisation());
    }

    /** For its supplier without what the company says about it among itself. */
    public Optional<Claim> find(String id, Actor actor) {
        return whole(id, actor).map(claim -> shown(claim, actor));
    }

    private Optional<Claim> whole(String id, Actor actor) {
        return store.find(id).filter(claim -> actor.purchases() || isOf(claim, actor));
    }

    private static Claim shown(Claim claim, Actor actor) {
        return actor.purchases() ? claim : claim.shared();
    }

    public List<Claim> ofOrder(String orderId, Actor actor) {
        return store.ofOrder(orderId, MOST_OF_AN_ORDER).stream()
                .filter(claim -> actor.purchases() || isOf(claim, actor))
                .map(claim -> shown(claim, actor))
                .toList();
    }

    /** Open ones first; of a supplier its own. */
    public Page<Claim> search(boolean open, int offset, int limit, Actor actor) {
        if (!maySee(actor)) {
            return new Page<>(List.of(), 0);
        }
        Page<Claim> found = store.search(open, actor.purchases() ? null : actor.organisation(), offset, limit);
        return new Page<>(
                found.rows().stream().map(claim -> shown(claim, actor)).toList(), found.total());
    }

    /** For the steps of the process. */
    public Claim get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no claim " + id));
    }

    /**
     * What was found at a delivery becomes a claim, once, unless the count has been put right since.
     *
     * @return whether there is something to claim
     */
    public boolean open(String id, String orderId, String shipmentId, int delivery) {
        Optional<Claim> before = store.find(id);
        if (before.isPresent()) {
            return before.get().state().isOpen();
        }
        PurchaseOrder order = steps.get(orderId);
        Shipment shipment = shipments.get(shipmentId);
        List<Item> items = items(order, shipment, delivery);
        if (items.isEmpty()) {
            return false;
        }
        Kind how = Discrepancies.isGuess(order, shipment, delivery) ? Kind.GUESSED : Kind.OPENED;
        Claim claim =
                Claim.of(id, order, shipmentId, shipment.name(), delivery, items, step(how, null, "", Actor.system()));
        if (store.add(claim)) {
            told(claim);
        }
        return true;
    }

    /**
     * None of a delivery that was taken back: what is counted in its place is found anew, and claimed once. And none where there
     * is nothing but too much: what becomes of that is the buyer's question, with the order.
     */
    private static List<Item> items(PurchaseOrder order, Shipment shipment, int delivery) {
        boolean stands = shipment.came().stream()
                .anyMatch(came -> came.orderId().equals(order.id()) && came.delivery() == delivery);
        if (!stands) {
            return List.of();
        }
        List<Item> items = Discrepancies.of(order, shipment, delivery).stream()
                .flatMap(found -> Item.of(order, found).stream())
                .toList();
        return items.stream().allMatch(item -> item.kind() == Discrepancy.Kind.OVER) ? List.of() : items;
    }

    /**
     * Somebody says what else is wrong with what was counted of a line, such as that it is another item.
     *
     * @param words what it is
     */
    public ClaimResult report(
            String orderId, int line, Discrepancy.Kind kind, Quantity units, String words, Actor actor) {
        if (!mayReport(actor)) {
            return refused(Why.FORBIDDEN);
        }
        Optional<ClaimResult> fault = words(words, true);
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<PurchaseOrder> found = orders.find(orderId, actor);
        if (found.isEmpty()) {
            return refused(Why.UNKNOWN);
        }
        // As a whole, with prices: who counts does not see them, and the supplier does.
        PurchaseOrder order = steps.get(orderId);
        OrderLine known = order.line(line).orElse(null);
        Quantity counted = known == null ? Quantity.ZERO : known.received().plus(known.damaged());
        if (!counted.isPositive()) {
            return refused(Why.NOTHING_COUNTED);
        }
        if (known == null
                || !units.isPositive()
                || Units.range(known.unit()).fault(units.value()).isPresent()
                || units.plus(reported(orderId, line, kind)).compareTo(counted) > 0) {
            return refused(Why.UNITS_WRONG);
        }
        Optional<Item> item = Item.of(order, new Discrepancy(kind, line, Quantity.ZERO, counted, units));
        if (item.isEmpty()) {
            return refused(Why.UNKNOWN);
        }
        String id = "DC-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        Claim claim = Claim.of(
                        id,
                        order,
                        "",
                        "",
                        order.talk().delivery() - 1,
                        List.of(item.get()),
                        step(Kind.OPENED, null, words, actor))
                .starting(
                        Discrepancies.FOUND,
                        Map.of(
                                ClaimVariables.SUBJECT,
                                id,
                                ClaimVariables.SUPPLIER_ID,
                                order.head().supplierId(),
                                ShipmentVariables.ORDER_ID,
                                orderId,
                                ShipmentVariables.SHIPMENT_ID,
                                "",
                                ShipmentVariables.DELIVERY,
                                order.talk().delivery() - 1,
                                ShipmentVariables.OPEN_AFTER,
                                "PT1S"));
        if (!store.add(claim)) {
            return refused(Why.UNKNOWN);
        }
        told(claim);
        return new ClaimResult.Done(claim);
    }

    /** What was reported of a line before, so that nobody asks for the same units twice. */
    private Quantity reported(String orderId, int line, Discrepancy.Kind kind) {
        return store.ofOrder(orderId, MOST_OF_AN_ORDER).stream()
                .filter(claim -> claim.shipmentId().isEmpty())
                .flatMap(claim -> claim.items().stream())
                .filter(item -> item.line() == line && item.kind() == kind)
                .map(Item::units)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Its supplier makes it good, or disputes it with a reason; in an account, or by the link of the mail. */
    public ClaimResult answer(String id, Offer offer, Actor actor) {
        return change(id, actor, claim -> {
            if (!isOf(claim, actor)) {
                return refused(Why.FORBIDDEN);
            }
            if (!claim.awaitsSupplier()) {
                return refused(Why.NOT_NOW);
            }
            boolean disputes = offer.way() == Way.NOTHING;
            return words(offer.words(), disputes)
                    .or(() -> fault(claim, offer.way(), offer.credit(), offer.day()))
                    .orElseGet(() -> new ClaimResult.Done(claim.offered(
                            offer,
                            step(
                                    disputes ? Kind.DISPUTED : Kind.OFFERED,
                                    new Settlement(offer.way(), offer.credit(), offer.credit(), offer.day(), "", ""),
                                    offer.words(),
                                    actor))));
        });
    }

    /** For the process: whoever has said nothing in time is not waited for any longer. */
    public Claim passToBuyer(String id) {
        return Conflicts.retry("Claim " + id, () -> {
            Claim claim = get(id);
            if (claim.state() != State.ASKED) {
                return Optional.of(claim);
            }
            Claim next = claim.unanswered(step(Kind.UNANSWERED, null, "", Actor.system()));
            return saved(next);
        });
    }

    /**
     * A buyer says whether what came is the shipment that it is taken for; if not, nothing is claimed.
     *
     * @param words why it is another one
     */
    public ClaimResult match(String id, boolean same, String words, Actor person) {
        return change(id, person, claim -> {
            if (!mayDecide(person)) {
                return refused(Why.FORBIDDEN);
            }
            if (claim.state() != State.TO_CHECK) {
                return refused(Why.NOT_NOW);
            }
            Actor actor = deputies.acting(claim.deciding(), person);
            return words(words, !same)
                    .orElseGet(() -> new ClaimResult.Done(
                            same
                                    ? claim.matched(step(Kind.MATCHED, null, words, actor))
                                    : claim.withdrawn(step(Kind.NOT_MATCHED, null, words, actor))));
        });
    }

    /** A buyer asks the supplier anew, and says why. */
    public ClaimResult askAgain(String id, String words, Actor person) {
        return decideBy(id, person, (claim, actor) -> {
            if (claim.round() >= Claim.MOST_ROUNDS) {
                return refused(Why.TOO_MANY_ROUNDS);
            }
            return words(words, true)
                    .orElseGet(
                            () -> new ClaimResult.Done(claim.askedAgain(step(Kind.ASKED_AGAIN, null, words, actor))));
        });
    }

    /**
     * A buyer decides. Goods that are to come are the rest of their line, which the order goes on waiting for until that day; its
     * money was approved with the order, and grows by none of this.
     *
     * @param words why, where something is waived
     */
    public ClaimResult decide(String id, Way way, Money credit, @Nullable LocalDate day, String words, Actor person) {
        return decideBy(id, person, (claim, actor) -> {
            Optional<ClaimResult> fault = fault(claim, way, credit, day);
            if (fault.isPresent()) {
                return fault.get();
            }
            Set<Integer> awaited = way.brings() ? awaited(steps.get(claim.orderId())) : Set.of();
            if (way.brings() && claim.items().stream().noneMatch(item -> awaited.contains(item.line()))) {
                return refused(Why.ORDER_OVER);
            }
            Money waived = claim.waived(way, credit, awaited);
            Optional<ClaimResult> wrong = words(words, waived.amount().signum() > 0);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            boolean second = needsSecond(waived);
            // What a second person has to agree to holds for the order only when it is agreed.
            if (way.brings() && !second) {
                Optional<ClaimResult> refused = await(claim, day, words, actor);
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
            Settlement settlement = new Settlement(way, credit, waived, day, actor.id(), actor.signature());
            return new ClaimResult.Done(
                    claim.decided(settlement, second, step(Kind.DECIDED, settlement, words, actor)));
        });
    }

    /** What is worth more than the limit, or nobody knows what. */
    boolean needsSecond(Money waived) {
        return waived.amount().signum() > 0
                && rates.inCompanyCurrency(waived, clock.today())
                        .filter(known -> known.amount().compareTo(secondHandAbove) <= 0)
                        .isEmpty();
    }

    /** The lines of which more can come. */
    private static Set<Integer> awaited(PurchaseOrder order) {
        boolean waits = order.state().isTracked() || order.state() == OrderState.IN_QUESTION;
        return waits ? order.openLines().stream().map(OrderLine::number).collect(Collectors.toSet()) : Set.of();
    }

    /** The order goes on waiting for the rest of its lines, by the day that is settled. */
    private Optional<ClaimResult> await(Claim claim, @Nullable LocalDate day, String words, Actor actor) {
        PurchaseOrder order = steps.get(claim.orderId());
        if (order.state() == OrderState.IN_QUESTION) {
            if (orders.settle(order.id(), true, words.strip(), actor) instanceof OrderResult.Refused) {
                return Optional.of(refused(Why.ORDER_OVER));
            }
            order = steps.get(claim.orderId());
        }
        if (!order.state().isTracked() || day == null) {
            return Optional.of(refused(Why.ORDER_OVER));
        }
        List<PromiseMove> moves = order.openLines().stream()
                .filter(line -> claim.items().stream().anyMatch(item -> item.line() == line.number()))
                .map(line -> new PromiseMove(line.number(), day))
                .toList();
        if (moves.isEmpty()) {
            return Optional.of(refused(Why.ORDER_OVER));
        }
        // The supplier is measured by its own word; what it never said stands in the name of who decides.
        Offer offer = claim.offer();
        boolean said = claim.bringsByItsWord() && offer != null && day.equals(offer.day());
        Actor whose =
                said ? Actor.byLink(claim.supplierId(), claim.supplierName(), Locale.ENGLISH, clock.zone()) : actor;
        OrderResult moved = orders.movePromise(order.id(), moves, claim.id(), whose);
        return moved instanceof OrderResult.Refused ? Optional.of(refused(Why.ORDER_OVER)) : Optional.empty();
    }

    /** A second person agrees to waive so much, or gives it back to the buyers. */
    public ClaimResult confirm(String id, boolean agreed, String words, Actor person) {
        return change(id, person, claim -> {
            if (!mayConfirm(person)) {
                return refused(Why.FORBIDDEN);
            }
            Settlement settlement = claim.settlement();
            if (claim.state() != State.TO_CONFIRM || settlement == null) {
                return refused(Why.NOT_NOW);
            }
            Actor actor = deputies.acting(claim.confirming(), person);
            if (actor.isOrActsFor(settlement.decidedBy())) {
                return refused(Why.SECOND_HAND);
            }
            return words(words, !agreed)
                    .or(() -> agreed ? agreedOn(claim, settlement) : Optional.empty())
                    .orElseGet(() -> new ClaimResult.Done(claim.confirmed(
                            agreed, step(agreed ? Kind.CONFIRMED : Kind.NOT_CONFIRMED, settlement, words, actor))));
        });
    }

    /** Goods that are to come are awaited from now on, in the name of who decided it; the day may have passed meanwhile. */
    private Optional<ClaimResult> agreedOn(Claim claim, Settlement settlement) {
        if (!settlement.way().brings()) {
            return Optional.empty();
        }
        Actor decider = new Actor(
                settlement.decidedBy(), settlement.decider(), Set.of(Role.BUYER), null, Locale.ENGLISH, clock.zone());
        String words = claim.steps().reversed().stream()
                .filter(step -> step.kind() == Kind.DECIDED)
                .map(Step::words)
                .findFirst()
                .orElse("");
        return fault(claim, settlement.way(), settlement.credit(), settlement.day())
                .or(() -> await(claim, settlement.day(), words, decider));
    }

    /** A count that was corrected or taken back changes what is claimed, or ends it. */
    @EventListener
    void on(OrderChanged change) {
        for (Claim claim : store.ofOrder(change.orderId(), MOST_OF_AN_ORDER)) {
            if (claim.state().isOpen() && !claim.shipmentId().isEmpty()) {
                recount(claim.id());
            }
        }
    }

    private void recount(String id) {
        Conflicts.retry("Claim " + id, () -> {
            Claim claim = get(id);
            Optional<Shipment> shipment = shipments.told(claim.shipmentId());
            if (!claim.state().isOpen() || shipment.isEmpty()) {
                return Optional.of(claim);
            }
            PurchaseOrder order = steps.get(claim.orderId());
            List<Item> now = items(order, shipment.get(), claim.delivery());
            if (now.equals(claim.items())) {
                return Optional.of(claim);
            }
            return saved(
                    now.isEmpty()
                            ? claim.withdrawn(step(Kind.WITHDRAWN, null, "", Actor.system()))
                            : claim.recounted(now, awaited(order), step(Kind.RECOUNTED, null, "", Actor.system())));
        });
    }

    private static Optional<ClaimResult> words(String words, boolean needed) {
        if (needed && words.isBlank()) {
            return Optional.of(refused(Why.REASON_MISSING));
        }
        return Bounds.NOTE.fault(words).isPresent() ? Optional.of(refused(Why.TOO_LONG)) : Optional.empty();
    }

    private Optional<ClaimResult> fault(Claim claim, Way way, Money credit, @Nullable LocalDate day) {
        Money claimed = claim.value();
        boolean money = credit.currency().equals(claimed.currency())
                && (way == Way.CREDIT
                        ? credit.amount().signum() > 0 && credit.amount().compareTo(claimed.amount()) <= 0
                        : credit.amount().signum() == 0);
        if (!money) {
            return Optional.of(refused(Why.AMOUNT_WRONG));
        }
        boolean rightDay = way.brings()
                ? day != null && Bounds.ahead(clock.today()).fault(day).isEmpty()
                : day == null;
        return rightDay ? Optional.empty() : Optional.of(refused(Why.DAY_WRONG));
    }

    private interface Deciding {
        ClaimResult on(Claim claim, Actor actor);
    }

    private ClaimResult decideBy(String id, Actor person, Deciding next) {
        return change(id, person, claim -> {
            if (!mayDecide(person)) {
                return refused(Why.FORBIDDEN);
            }
            return claim.state() == State.ANSWERED
                    ? next.on(claim, deputies.acting(claim.deciding(), person))
                    : refused(Why.NOT_NOW);
        });
    }

    private ClaimResult change(String id, Actor actor, Function<Claim, ClaimResult> next) {
        return Conflicts.retry("Claim " + id, () -> {
            ClaimResult result = whole(id, actor).map(next).orElseGet(() -> refused(Why.UNKNOWN));
            if (result instanceof ClaimResult.Done(Claim now)) {
                return saved(now).map(ClaimResult.Done::new);
            }
            return Optional.of(result);
        });
    }

    private Optional<Claim> saved(Claim next) {
        if (!store.save(next)) {
            return Optional.empty();
        }
        told(next);
        return Optional.of(next);
    }

    private Step step(Kind kind, @Nullable Settlement about, String words, Actor actor) {
        boolean nobody = actor.id().equals(Actor.system().id());
        return new Step(
                kind,
                about == null ? null : about.way(),
                about == null ? null : about.credit(),
                about == null ? null : about.day(),
                words.strip(),
                nobody ? "" : actor.id(),
                nobody ? "" : actor.signature(),
                clock.now());
    }

    private static ClaimResult refused(Why why) {
        return new ClaimResult.Refused(why);
    }

    private void told(Claim claim) {
        events.publishEvent(new Changed(TOPIC));
        events.publishEvent(new Changed("order:" + claim.orderId()));
    }
}
