package io.leadline.ordering;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.ordering.Consequences.Consequence;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * An answer line by line: what it means for the shelf and for money, what can be done about it, and doing it. What goes to
 * others, an order or a transfer, goes its own way from then on; the order itself is replied to as always.
 */
@Service
public class Reviewing {

    private static final int OF_A_KIND = 3;
    /** What nobody knows the cost of stands last. */
    private static final Comparator<ReviewWay> CHEAPEST_FIRST = Comparator.comparing((ReviewWay way) -> !way.priced())
            .thenComparing(way -> way.cost().amount());

    private final PurchaseOrders purchases;
    private final Following following;
    private final OrdersByHand byHand;
    private final Suppliers suppliers;
    private final ExchangeRates rates;
    private final CompanyCurrency company;
    private final Consequences consequences;
    private final OtherPlaces places;
    private final BusinessClock clock;

    Reviewing(
            PurchaseOrders purchases,
            Following following,
            OrdersByHand byHand,
            Suppliers suppliers,
            ExchangeRates rates,
            CompanyCurrency company,
            ObjectProvider<Consequences> consequences,
            ObjectProvider<OtherPlaces> places,
            BusinessClock clock) {
        this.purchases = purchases;
        this.following = following;
        this.byHand = byHand;
        this.suppliers = suppliers;
        this.rates = rates;
        this.company = company;
        this.consequences = consequences.getIfAvailable(() -> (order, line) -> Optional.empty());
        this.places = places.getIfAvailable(() -> OtherPlaces.NONE);
        this.clock = clock;
    }

    /** What the supplier's answer to this line comes to; for those who purchase, empty for all others. */
    public Optional<ReviewedLine> look(PurchaseOrder order, OrderLine line, Actor actor) {
        return actor.purchases() ? Optional.of(look(order, line)) : Optional.empty();
    }

    private ReviewedLine look(PurchaseOrder order, OrderLine line) {
        LineAnswer said = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        Look look = new Look(order, line, said, next(order, line, said));
        Optional<Consequence> asIs = look.lost(look.said());
        ReviewWay taken = look.way(ReviewWay.Kind.TAKE, said.quantity(), said.lastDate(), look.said(), look.dearer());
        Review.Offer ask = look.ask(asIs);
        List<ReviewWay> ways = new ArrayList<>();
        ways.add(look.way(
                ReviewWay.Kind.COUNTER,
                ask.all(),
                ask.rest() == null ? ask.date() : ask.rest().date(),
                look.parts(ask),
                look.dearer(ask)));
        ways.addAll(elsewhere(look, asIs, taken));
        ways.addAll(alternates(look));
        ways.add(look.way(ReviewWay.Kind.LEAVE_OUT, Quantity.ZERO, null, List.of(), Optional.of(look.none())));
        List<ReviewWay> all = Stream.concat(Stream.of(taken), ways.stream().sorted(CHEAPEST_FIRST))
                .toList();
        ReviewWay best = asIs.isEmpty() || !taken.priced()
                ? null
                : all.stream()
                        // What planning wanted, nobody advises to do without, whoever drops it.
                        .filter(way -> way.certain() && way.priced() && way.kind() != ReviewWay.Kind.LEAVE_OUT)
                        .filter(way -> way.kind() != ReviewWay.Kind.TAKE || !said.refused())
                        .min(Comparator.comparing(way -> way.cost().amount()))
                        .orElse(null);
        return new ReviewedLine(line, said, asIs, look.until(), ask, all, best);
    }

    /** What a counter-offer would come to if the supplier agreed. */
    public ReviewWay ifAgreed(PurchaseOrder order, OrderLine line, Review.Offer offer) {
        LineAnswer said = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        Look look = new Look(order, line, said, next(order, line, said));
        return look.way(
                ReviewWay.Kind.COUNTER,
                offer.all(),
                offer.rest() == null ? offer.date() : offer.rest().date(),
                look.parts(offer),
                look.dearer(offer));
    }

    /** What is ordered once this line is there takes as long again as the line was given. */
    private LocalDate next(PurchaseOrder order, OrderLine line, LineAnswer said) {
        LocalDate last = said.lastDate().isAfter(line.requestedDate()) ? said.lastDate() : line.requestedDate();
        return Consequences.next(order, line, last, clock.today());
    }

    /** Taken as the supplier says, with what another location can give until then. */
    private List<ReviewWay> elsewhere(Look look, Optional<Consequence> asIs, ReviewWay taken) {
        if (asIs.isEmpty() || !asIs.get().units().isPositive()) {
            return List.of();
        }
        Quantity wanted = whole(asIs.get().units());
        return places.of(look.line.sku(), look.order.head().locationId(), look.until).stream()
                .limit(OF_A_KIND)
                .map(spare -> spare.of(spare.quantity().min(wanted)))
                .map(spare -> look.elsewhere(
                        spare,
                        look.dearer()
                                .flatMap(extra ->
                                        Optional.ofNullable(spare.cost()).map(extra::plus))))
                .filter(way -> !taken.priced()
                        || way.lost().amount().compareTo(taken.lost().amount()) < 0)
                .toList();
    }

    private static Quantity whole(Quantity units) {
        return new Quantity(units.value().setScale(0, java.math.RoundingMode.CEILING));
    }

    private List<ReviewWay> alternates(Look look) {
        if (byHand.proposedAlready(look.line.sku(), look.order.head().locationId())
                .isPresent()) {
            return List.of();
        }
        return suppliers.termsFor(look.line.sku()).stream()
                .filter(terms -> !terms.supplierId().equals(look.order.head().supplierId()))
                .map(look::alternate)
                .sorted(CHEAPEST_FIRST)
                .limit(OF_A_KIND)
                .toList();
    }

    /** In the company's currency; empty where there is no rate. */
    private Optional<Money> own(Money amount) {
        return rates.inCompanyCurrency(amount, clock.today());
    }

    /** One line as it is looked at. */
    private final class Look {

        private final PurchaseOrder order;
        private final OrderLine line;
        private final LineAnswer said;
        private final LocalDate until;
        private final Optional<Consequences.Shelf> shelf;

        Look(PurchaseOrder order, OrderLine line, LineAnswer said, LocalDate until) {
            this.order = order;
            this.line = line;
            this.said = said;
            this.until = until;
            this.shelf = consequences.of(order, line);
        }

        LocalDate until() {
            return until;
        }

        Money none() {
            return Money.zero(company.code());
        }

        /** Nothing of the item, where it is refused or another one comes. */
        List<LineAnswer.Part> said() {
            return said.refused() || said.instead() != null ? List.of() : said.deliveries();
        }

        List<LineAnswer.Part> parts(Review.Offer offer) {
            LineAnswer.Part first = new LineAnswer.Part(offer.quantity(), offer.date());
            Review.Rest rest = offer.rest();
            return rest == null ? List.of(first) : List.of(first, new LineAnswer.Part(rest.quantity(), rest.date()));
        }

        /** What never comes of it counts until what is ordered next can be there. */
        Optional<Consequence> lost(List<LineAnswer.Part> deliveries) {
            return shelf.map(known -> known.with(deliveries, until));
        }

        /** Empty where there is no rate for it. */
        Optional<Money> dearer() {
            return said().isEmpty() ? Optional.of(none()) : dearer(said.unitPrice(), said.quantity());
        }

        Optional<Money> dearer(Review.Offer offer) {
            return dearer(offer.unitPrice(), offer.all());
        }

        private Optional<Money> dearer(Money price, Quantity units) {
            return price.equals(line.unitPrice())
                    ? Optional.of(none())
                    : own(price)
                            .flatMap(there -> own(line.unitPrice()).map(there::minus))
                            .map(more -> more.times(units).rounded());
        }

        ReviewWay way(
                ReviewWay.Kind kind,
                Quantity quantity,
                @Nullable LocalDate arrives,
                List<LineAnswer.Part> deliveries,
                Optional<Money> extra) {
            return way(
                    kind,
                    "",
                    "",
                    quantity,
                    deliveries.isEmpty() && said.instead() == null ? null : arrives,
                    null,
                    null,
                    deliveries,
                    extra);
        }

        ReviewWay way(
                ReviewWay.Kind kind,
                String partner,
                String name,
                Quantity quantity,
                @Nullable LocalDate arrives,
                @Nullable Money price,
                @Nullable Money moving,
                List<LineAnswer.Part> deliveries,
                Optional<Money> extra) {
            Optional<Consequence> lost = lost(deliveries);
            return new ReviewWay(
                    kind,
                    partner,
                    name,
                    quantity,
                    arrives,
                    price,
                    lost.map(Consequence::margin).orElseGet(this::none),
                    moving,
                    extra.orElseGet(this::none),
                    lost.map(Consequence::from).orElse(null),
                    lost.map(Consequence::days).orElse(0),
                    extra.isPresent() && lost.map(Consequence::priced).orElse(true));
        }

        ReviewWay elsewhere(OtherPlaces.Spare spare, Optional<Money> extra) {
            List<LineAnswer.Part> both = Stream.concat(
                            said().stream(), Stream.of(new LineAnswer.Part(spare.quantity(), spare.arrives())))
                    .toList();
            return way(
                    ReviewWay.Kind.ELSEWHERE,
                    spare.locationId(),
                    spare.name(),
                    spare.quantity(),
                    spare.arrives(),
                    null,
                    spare.cost(),
                    both,
                    extra);
        }

        ReviewWay alternate(Terms terms) {
            Quantity quantity = inLots(terms, line.open());
            LocalDate arrives = byHand.earliest(terms, order.head().locationId());
            Money price = terms.unitPrice(quantity);
            return way(
                    ReviewWay.Kind.ALTERNATE,
                    terms.supplierId(),
                    suppliers.find(terms.supplierId()).map(Supplier::name).orElse(terms.supplierId()),
                    quantity,
                    arrives,
                    price,
                    null,
                    List.of(new LineAnswer.Part(quantity, arrives)),
                    dearer(price, line.open())
                            // Of what the other supplier takes no fewer than, until it is sold.
                            .flatMap(more -> consequences
                                    .keeping(shelf, quantity.minus(line.open()), own(price), none())
                                    .map(more::plus)));
        }

        /** What is short until the supplier's day, when it is short; all that was asked for; the price that was asked. */
        Review.Offer ask(Optional<Consequence> asIs) {
            if (said().isEmpty()) {
                return new Review.Offer(line.number(), line.quantity(), later(line.requestedDate()), line.unitPrice());
            }
            Quantity all = said.quantity().max(line.quantity());
            Review.Offer whole = new Review.Offer(
                    line.number(), all, said.parts().isEmpty() ? said.date() : said.lastDate(), line.unitPrice());
            LocalDate empty = asIs.map(Consequence::from).orElse(null);
            Quantity urgent = asIs.map(Consequence::urgent).orElse(Quantity.ZERO);
            if (empty == null || !urgent.isPositive()) {
                return said.parts().isEmpty() || !all.equals(said.quantity())
                        ? whole
                        : new Review.Offer(line.number(), all, said.date(), line.unitPrice());
            }
            LocalDate day = later(empty.isAfter(line.requestedDate()) ? empty : line.requestedDate());
            if (!day.isBefore(said.lastDate())) {
                return whole;
            }
            Quantity units = purchases
                    .termsOf(order, line)
                    .map(terms -> inLots(terms, whole(urgent)))
                    .orElse(whole(urgent));
            return units.compareTo(all) >= 0
                    ? new Review.Offer(line.number(), all, day, line.unitPrice())
                    : new Review.Offer(
                            line.number(),
                            units,
                            day,
                            line.unitPrice(),
                            new Review.Rest(all.minus(units), said.lastDate()));
        }

        /** A day to come on which the supplier works. */
        private LocalDate later(LocalDate day) {
            LocalDate tomorrow = clock.today().plusDays(1);
            return purchases.openDay(order, day.isBefore(tomorrow) ? tomorrow : day);
        }
    }

    private static Quantity inLots(Terms terms, Quantity open) {
        return terms.fault(open)
                .filter(Fault.NoLot.class::isInstance)
                .map(fault -> ((Fault.NoLot) fault).above().quantity())
                .orElse(open);
    }

    /**
     * Replies to the answer. What the reply gives to others is stored with it and made once it holds; if that could not be
     * ordered now, nothing is taken away here.
     *
     * @param seen {@link PurchaseOrder#said()} as its reader saw it
     * @param decisions lines that are not named are taken as the supplier answered them
     * @param undone hears of what was to be made by others and could not be any more
     */
    public OrderResult send(
            String orderId,
            int round,
            String seen,
            List<LineDecision> decisions,
            String note,
            Consumer<Follow> undone,
            Actor actor) {
        if (!actor.purchases()) {
            return OrderResult.refused(Refusal.FORBIDDEN);
        }
        Review review = review(decisions, note);
        List<Follow> follows = List.of();
        Optional<PurchaseOrder> found = purchases
                .find(orderId, actor)
                .filter(order -> order.state() == OrderState.IN_REVIEW
                        && order.talk().round() == round
                        && order.said().equals(seen));
        if (found.isPresent()) {
            review = orEnd(found.get(), round, review, note, actor);
            if (purchases.tried(found.get(), round, review, actor) instanceof OrderResult.Refused wrong) {
                return wrong;
            }
            if (decisions.stream()
                    .anyMatch(decision -> givesAway(decision) && decision.way().arrives() == null)) {
                return OrderResult.refused(Refusal.DATE_WRONG);
            }
            follows = follows(found.get(), decisions, actor);
            Optional<OrderResult> refused = following.wrong(found.get(), follows, actor);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        OrderResult result = found.isEmpty() && isEndedBy(orderId, round, decisions, actor)
                ? purchases.review(orderId, round, seen, new Review.Cancel(note), List.of(), actor)
                : purchases.review(orderId, round, seen, review, follows, actor);
        if (result instanceof OrderResult.Repeated) {
            // A colleague was faster with the same reply, and what this one moves besides is another matter.
            result = purchases.followsToo(orderId, round, transfers(orderId, decisions, actor), actor);
        }
        if (!(result instanceof OrderResult.Refused)) {
            following.carryOut(orderId).forEach(undone);
        }
        return result;
    }

    private List<Follow> transfers(String orderId, List<LineDecision> decisions, Actor actor) {
        return purchases.find(orderId, actor).stream()
                .flatMap(order -> follows(order, decisions, actor).stream())
                .filter(one -> one.kind() == Follow.Kind.TRANSFER)
                .toList();
    }

    /** Whether the same reply, sent once more, has left nothing of the order and so cancelled it: {@link #orEnd}. */
    private boolean isEndedBy(String orderId, int round, List<LineDecision> decisions, Actor actor) {
        return purchases
                .find(orderId, actor)
                .filter(order ->
                        order.state() == OrderState.CANCELLED && order.talk().round() == round)
                .filter(order -> leavesNothing(order, decisions)
                        && follows(order, decisions, actor).stream()
                                .allMatch(one -> order.talk().follows().stream().anyMatch(one::is)))
                .isPresent();
    }

    /** A line that the supplier refused is dropped without a word. */
    private static boolean leavesNothing(PurchaseOrder order, List<LineDecision> decisions) {
        Map<Integer, LineDecision> byLine = decisions.stream()
                .collect(Collectors.toMap(LineDecision::line, decision -> decision, (one, other) -> one));
        return !decisions.isEmpty()
                && order.openLines().stream().allMatch(line -> {
                    LineDecision decision = byLine.get(line.number());
                    LineAnswer said = line.answer();
                    return decision == null || decision.way().kind() == ReviewWay.Kind.TAKE
                            ? said != null && said.refused()
                            : isLeftOut(decision);
                });
    }

    private static boolean givesAway(LineDecision decision) {
        return decision.way().kind() == ReviewWay.Kind.ALTERNATE
                || decision.way().kind() == ReviewWay.Kind.ELSEWHERE;
    }

    private List<Follow> follows(PurchaseOrder order, List<LineDecision> decisions, Actor actor) {
        return decisions.stream()
                .filter(Reviewing::givesAway)
                .flatMap(decision -> order.line(decision.line()).stream()
                        .flatMap(line -> follow(order, line, decision.way(), actor).stream()))
                .toList();
    }

    private Optional<Follow> follow(PurchaseOrder order, OrderLine line, ReviewWay way, Actor actor) {
        boolean ordered = way.kind() == ReviewWay.Kind.ALTERNATE;
        return Optional.ofNullable(way.arrives())
                .map(arrives -> new Follow(
                        order.talk().round(),
                        ordered ? Follow.Kind.ORDER : Follow.Kind.TRANSFER,
                        line.number(),
                        line.sku(),
                        line.name(),
                        way.partner(),
                        way.name(),
                        way.quantity(),
                        arrives,
                        ordered ? asked(way) : way.moving(),
                        actor.id(),
                        actor.name(),
                        Follow.State.WAITING));
    }

    private static @Nullable Money asked(ReviewWay way) {
        return way.unitPrice() == null
                ? null
                : way.unitPrice().times(way.quantity()).rounded();
    }

    /** An order of which nothing is left is cancelled: there is nothing to ask about any more. */
    private Review orEnd(PurchaseOrder order, int round, Review review, String note, Actor actor) {
        boolean nothingLeft = review instanceof Review.Counter
                && purchases.tried(order, round, review, actor) instanceof OrderResult.Refused refused
                && refused.why() == Refusal.LINES_MISSING;
        if (!nothingLeft) {
            return review;
        }
        List<String> names = order.openLines().stream().map(OrderLine::name).toList();
        return new Review.Cancel(note.isBlank() ? Following.because(order, names) : note);
    }

    private static boolean isLeftOut(LineDecision decision) {
        return decision.way().kind() == ReviewWay.Kind.LEAVE_OUT
                || decision.way().kind() == ReviewWay.Kind.ALTERNATE;
    }

    private static Review review(List<LineDecision> decisions, String note) {
        List<Review.Offer> offers = decisions.stream()
                .flatMap(decision -> Stream.ofNullable(decision.offer()))
                .toList();
        List<Integer> leftOut = decisions.stream()
                .filter(Reviewing::isLeftOut)
                .map(LineDecision::line)
                .toList();
        return offers.isEmpty() && leftOut.isEmpty()
                ? new Review.Accept(note)
                : new Review.Counter(offers, leftOut, note);
    }
}
