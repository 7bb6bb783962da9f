package io.leadline.partners;

import io.leadline.catalog.ExchangeRates;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanStore;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What proposed terms would mean, by the last plans. Prices are compared at the quantity that is usually ordered: four weeks'
 * demand, in the supplier's lots. A longer lead time is waited for by as many days' demand more; what it does to the safety
 * stock is left to the next plan.
 */
@Component
public class TermsEffects {

    private static final double WEEKS_A_YEAR = 365.0 / 7;
    private static final double WEEK_DAYS = 7;
    private static final int USUAL_WEEKS = 4;
    private static final int MOST_ORDERS = 200;

    private final PlanStore plans;
    private final PurchaseOrders orders;
    private final ExchangeRates rates;
    private final BusinessClock clock;

    TermsEffects(PlanStore plans, PurchaseOrders orders, ExchangeRates rates, BusinessClock clock) {
        this.plans = plans;
        this.orders = orders;
        this.rates = rates;
        this.clock = clock;
    }

    /** One for each item, in the order of the proposal. */
    public List<TermsEffect> of(TermsChange change) {
        Map<Sku, Set<String>> open = new HashMap<>();
        Map<Sku, Double> units = new HashMap<>();
        Set<Sku> about = change.lines().stream().map(TermsChange.Line::sku).collect(Collectors.toSet());
        orders.openOf(change.supplierId(), MOST_ORDERS, Actor.system())
                .forEach(order -> order.openLines().stream()
                        .filter(line -> about.contains(line.sku()))
                        .forEach(line -> add(order.id(), line, open, units)));
        Map<Sku, List<KeptPlan>> kept = plans.plans(about);
        return change.lines().stream()
                .map(line -> effect(
                        line,
                        kept.getOrDefault(line.sku(), List.of()),
                        open.getOrDefault(line.sku(), Set.of()).size(),
                        units.getOrDefault(line.sku(), 0.0)))
                .toList();
    }

    private static void add(String order, OrderLine line, Map<Sku, Set<String>> open, Map<Sku, Double> units) {
        open.computeIfAbsent(line.sku(), sku -> new HashSet<>()).add(order);
        units.merge(line.sku(), line.open().toDouble(), Double::sum);
    }

    /** What all of them come to, one sum for each currency. */
    public static List<Money> totals(List<TermsEffect> effects) {
        return Money.sums(effects.stream().map(TermsEffect::perYear));
    }

    /** The same as one sum: in the company's currency where there are several, and nothing where a rate is missing. */
    public Money total(List<TermsEffect> effects) {
        List<Money> sums = totals(effects);
        if (sums.size() == 1) {
            return sums.getFirst();
        }
        List<Money> own = sums.stream()
                .flatMap(sum -> rates.inCompanyCurrency(sum, clock.today()).stream())
                .toList();
        Money nothing = Money.zero(rates.companyCurrency());
        return own.size() == sums.size()
                ? own.stream().reduce(nothing, Money::plus).rounded()
                : nothing;
    }

    static TermsEffect effect(TermsChange.Line line, List<KeptPlan> kept, int openOrders, double openUnits) {
        double perWeek = kept.stream()
                .mapToDouble(plan -> plan.plan().forecast().perWeek())
                .sum();
        double reorderPoint =
                kept.stream().mapToDouble(plan -> plan.advice().reorderPoint()).sum();
        double days = line.offer().leadTimeDays() - line.before().leadTimeDays();
        return new TermsEffect(
                line.sku(),
                perWeek * WEEKS_A_YEAR,
                perYear(line, perWeek),
                openOrders,
                openUnits,
                reorderPoint,
                Math.max(0, reorderPoint + perWeek * days / WEEK_DAYS));
    }

    /** Each price at what is usually ordered then: with a higher minimum, more at once. */
    static Money perYear(TermsChange.Line line, double perWeek) {
        Money before = line.before().unitPrice(usual(line.before(), perWeek));
        Money then = line.offer().unitPrice(usual(line.offer(), perWeek));
        BigDecimal units = BigDecimal.valueOf(perWeek * WEEKS_A_YEAR).setScale(3, RoundingMode.HALF_UP);
        return new Money(then.amount().subtract(before.amount()).multiply(units), then.currency()).rounded();
    }

    private static Quantity usual(Offer offer, double perWeek) {
        double least = Math.max(perWeek * USUAL_WEEKS, Math.max(offer.moq().toDouble(), 1));
        double lot = offer.orderMultiple().toDouble();
        return Quantity.of(BigDecimal.valueOf(Math.ceil(least / lot) * lot).toPlainString());
    }
}
