package io.leadline.partners;

import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanStore;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
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
    private static final Set<OrderState> OPEN = Arrays.stream(OrderState.values())
            .filter(OrderState::isWithSupplier)
            .collect(Collectors.toSet());

    private final PlanStore plans;
    private final PurchaseOrders orders;

    TermsEffects(PlanStore plans, PurchaseOrders orders) {
        this.plans = plans;
        this.orders = orders;
    }

    /** One for each item, in the order of the proposal. */
    public List<TermsEffect> of(TermsChange change) {
        Map<Sku, Set<String>> open = new HashMap<>();
        Map<Sku, Double> units = new HashMap<>();
        OrderQuery query = new OrderQuery(
                "", OPEN, change.supplierId(), null, null, OrderQuery.Sort.CREATED, false, 0, MOST_ORDERS);
        orders.search(query, Actor.system()).rows().stream()
                .flatMap(row -> orders.find(row.id(), Actor.system()).stream())
                .forEach(order -> order.openLines().stream()
                        .filter(line -> change.lines().stream()
                                .anyMatch(about -> about.sku().equals(line.sku())))
                        .forEach(line -> add(order.id(), line, open, units)));
        return change.lines().stream()
                .map(line -> effect(
                        line,
                        plans.plans(line.sku()),
                        open.getOrDefault(line.sku(), Set.of()).size(),
                        units.getOrDefault(line.sku(), 0.0)))
                .toList();
    }

    private static void add(String order, OrderLine line, Map<Sku, Set<String>> open, Map<Sku, Double> units) {
        open.computeIfAbsent(line.sku(), sku -> new HashSet<>()).add(order);
        units.merge(line.sku(), line.open().toDouble(), Double::sum);
    }

    /** What all of them come to; zero where the supplier charges in several currencies. */
    public Money total(List<TermsEffect> effects) {
        String currency = effects.getFirst().perYear().currency();
        return effects.stream()
                .map(TermsEffect::perYear)
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus)
                .rounded();
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
