package io.leadline.ordering;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.shared.Bundles;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Lets the process reply to an answer as far as a buyer has mandated it. Each step may be repeated. */
@Service
public class Mandates {

    private static final Actor LEADLINE = Actor.system();

    private final OrderStore store;
    private final Orders orders;
    private final OrderPolicies policies;
    private final Items items;
    private final Suppliers suppliers;
    private final ExchangeRates rates;
    private final Deadlines deadlines;
    private final ObjectProvider<StockGuard> guard;
    private final ObjectProvider<Shortfalls> shortfalls;
    private final BusinessClock clock;

    Mandates(
            OrderStore store,
            Orders orders,
            OrderPolicies policies,
            Items items,
            Suppliers suppliers,
            ExchangeRates rates,
            Deadlines deadlines,
            ObjectProvider<StockGuard> guard,
            ObjectProvider<Shortfalls> shortfalls,
            BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.policies = policies;
        this.items = items;
        this.suppliers = suppliers;
        this.rates = rates;
        this.deadlines = deadlines;
        this.guard = guard;
        this.shortfalls = shortfalls;
        this.clock = clock;
    }

    /** What the table of the mandate looks at, beside the facts of the answer. */
    public Map<String, Object> facts(String orderId) {
        PurchaseOrder order = store.find(orderId, null)
                .orElseThrow(() -> new IllegalArgumentException("There is no order " + orderId));
        Mandate mandate = policies.of(order, items).mandate();
        return Map.of(
                OrderVariables.OFFERS_LEFT,
                mandate.rounds() - MandatedOffer.madeIn(order),
                OrderVariables.MANDATE,
                Map.of(
                        "daysLate", mandate.daysLate(),
                        "quantityPercent", mandate.quantityPercent(),
                        "pricePercent", mandate.pricePercent()));
    }

    /**
     * Makes the process's own offer, where the table lets it, the costs say one, and no buyer was faster; otherwise says why
     * a buyer has to reply.
     *
     * @param round that was answered
     * @param rule of the table
     * @return whether the offer is made, now or when this was done before
     */
    public boolean counter(String orderId, int round, boolean may, String rule) {
        OrderResult result = orders.change(orderId, order -> {
            // What a buyer has replied to, or was asked to, is a buyer's: also once it came back because it was not
            // approved.
            boolean decided = order.approvals().givenBack() > 0 || isAsked(order, round);
            if (order.state() != OrderState.IN_REVIEW || order.talk().round() != round || decided) {
                return new OrderResult.Repeated(order);
            }
            OrderPolicy policy = policies.of(order, items);
            return may ? offer(order, policy) : asks(order, policy, rule);
        });
        return switch (result) {
            case OrderResult.Done(PurchaseOrder order) -> isOffered(order, round);
            case OrderResult.Repeated(PurchaseOrder order) -> isOffered(order, round);
            case OrderResult.Refused refused ->
                throw new IllegalArgumentException("Order " + orderId + ": " + refused.why());
        };
    }

    private OrderResult offer(PurchaseOrder order, OrderPolicy policy) {
        MandatedOffer.Costs costs = new MandatedOffer.Costs(
                guard.getIfAvailable(() -> StockGuard.NOBODY_KNOWS),
                shortfalls.getIfAvailable(() -> (whose, line, arrival) -> Optional.empty()),
                day -> openUntil(order.head().supplierId(), day),
                rates.worth(clock.today()).getOrDefault(order.head().currency(), 0.0));
        return switch (MandatedOffer.reply(order, policy, costs, clock.today())) {
            case MandatedOffer.Reply.Asks(MandatedOffer.Why why) -> asks(order, policy, why.word());
            case MandatedOffer.Reply.Made(MandatedOffer made) -> {
                OrderChange change = Countering.offer(
                        order,
                        new OrderChange(order, clock.now()),
                        new Review.Counter(made.offers(), words(order, made)),
                        LEADLINE,
                        clock.now());
                // What is more than was approved, a buyer answers for.
                yield order.approvals().grownTo(Content.of(order.head().currency(), change.lines()))
                        ? asks(order, policy, MandatedOffer.Why.GROWS.word())
                        : new OrderResult.Done(change.done());
            }
        };
    }

    /** Within a week; who is closed for longer delivers on no day before either. */
    private LocalDate openUntil(String supplierId, LocalDate day) {
        return Stream.iterate(day, before -> before.minusDays(1))
                .limit(7)
                .filter(one -> deadlines.openDay(supplierId, one).equals(one))
                .findFirst()
                .orElse(day);
    }

    /** In the language of the supplier, who reads it. */
    private String words(PurchaseOrder order, MandatedOffer offer) {
        Locale language = suppliers
                .find(order.head().supplierId())
                .map(Supplier::language)
                .orElse(Locale.ENGLISH);
        ResourceBundle texts = Bundles.of("ordering", language);
        return Stream.concat(
                        offer.reasons().stream()
                                .map(reason -> "ordering.mandate."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        Stream.of("ordering.mandate.made"))
                .map(texts::getString)
                .collect(Collectors.joining(" "));
    }

    private OrderResult asks(PurchaseOrder order, OrderPolicy policy, String rule) {
        Map<String, String> facts =
                Map.of("case", rule, "round", Integer.toString(order.talk().round()));
        return !policy.mandate().given()
                ? new OrderResult.Repeated(order)
                : new OrderResult.Done(new OrderChange(order, clock.now())
                        .noted(LEADLINE, "mandate-asked", facts)
                        .done());
    }

    private static boolean isAsked(PurchaseOrder order, int round) {
        return order.log().history().stream()
                .anyMatch(entry -> entry.key().equals(HistoryEntry.KEYS + "mandate-asked")
                        && Integer.toString(round).equals(entry.facts().get("round")));
    }

    private static boolean isOffered(PurchaseOrder order, int round) {
        List<Turn> turns = order.log().turns();
        return order.talk().round() > round
                && turns.stream()
                        .anyMatch(turn -> turn.kind() == Turn.Kind.COUNTER
                                && turn.channel() == Turn.Channel.RULE
                                && turn.round() == round);
    }
}
