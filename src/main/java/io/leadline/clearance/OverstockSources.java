package io.leadline.clearance;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.clearance.ClearanceWays.Facts;
import io.leadline.clearance.ClearanceWays.Lack;
import io.leadline.clearance.ClearanceWays.Open;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PlanRow;
import io.leadline.planning.PlanStore;
import io.leadline.planning.Portfolio;
import io.leadline.planning.PriceResponses;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the ways out of an overstock are reckoned from: the item's plan, what is open, who lacks it, what promotions taught. */
@Component
class OverstockSources {

    private static final double WEEK_DAYS = 7;

    private final PlanStore plans;
    private final PlanPolicies policies;
    private final Portfolio portfolio;
    private final PriceResponses responses;
    private final PurchaseOrders orders;
    private final Items items;
    private final ExchangeRates rates;
    private final BusinessClock clock;

    OverstockSources(
            PlanStore plans,
            PlanPolicies policies,
            Portfolio portfolio,
            PriceResponses responses,
            PurchaseOrders orders,
            Items items,
            ExchangeRates rates,
            BusinessClock clock) {
        this.plans = plans;
        this.policies = policies;
        this.portfolio = portfolio;
        this.responses = responses;
        this.orders = orders;
        this.items = items;
        this.rates = rates;
        this.clock = clock;
    }

    /** An overstock as it is now, and what can be done. */
    record Found(OverstockCase.Figures figures, List<ClearanceWay> ways) {}

    /** Empty where the last plan has nothing too much. */
    Optional<Found> find(Sku sku, String location) {
        return plans.plan(new ItemPlace(sku, location))
                .filter(kept -> kept.plan().overstock().units() >= 1)
                .map(this::found);
    }

    /** What a unit of the currency is worth in the company's; 1 where no rate is known. */
    double worth(String currency) {
        return currency.equals(rates.companyCurrency())
                ? 1
                : rates.worth(clock.today()).getOrDefault(currency, 1.0);
    }

    private Found found(KeptPlan kept) {
        Plan plan = kept.plan();
        Overstock over = plan.overstock();
        OptionalDouble effect = responses.discountEffect(plan.item().category());
        double free = plan.stock().unpromised(LocalDate.MAX).free().toDouble();
        double here = Math.min(over.units(), Math.max(0, free));
        PlanSettings settings = policies.active().settings();
        double value = over.value().amount().doubleValue();
        List<ClearanceWay> ways = ClearanceWays.of(new Facts(
                over.units(),
                here,
                plan.item().unitCost(),
                price(plan),
                value <= 0 ? 0 : over.holdingCost().amount().doubleValue() / value,
                over.daysToSell(),
                over.dead(),
                plan.forecast().perWeek() / WEEK_DAYS,
                settings.orderCost() / worth(plan.item().unitCost().currency()),
                settings.rules(),
                effect,
                open(kept),
                lacking(plan, settings),
                plan.supplierId()));
        return new Found(
                new OverstockCase.Figures(
                        kept.day(),
                        over.units(),
                        Math.max(0, plan.stock().onHand().toDouble()),
                        over.value(),
                        over.daysToSell(),
                        plan.forecast().perWeek(),
                        over.dead(),
                        effect.isPresent()),
                ways);
    }

    /** In the currency of the item's value. */
    private double price(Plan plan) {
        double cost = plan.item().unitCost().amount().doubleValue();
        return items.findAll(List.of(plan.place().sku())).stream()
                .findFirst()
                .map(Item::unitPrice)
                .map(price -> price.amount().doubleValue()
                        * worth(price.currency())
                        / worth(plan.item().unitCost().currency()))
                .filter(price -> price > 0)
                .orElse(cost);
    }

    /** What comes last is too much first; what nobody has released is planning's own to change. */
    private List<Open> open(KeptPlan kept) {
        Actor reader = new Actor("system", "Leadline", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
        return orders.openSupply(kept.place().sku(), kept.place().location()).stream()
                .sorted(Comparator.comparing(OpenSupply::expectedDate)
                        .reversed()
                        .thenComparing(OpenSupply::orderId))
                .flatMap(supply -> orders.find(supply.orderId(), reader).stream()
                        .flatMap(order -> order.openLines().stream()
                                .filter(line -> line.sku().equals(supply.sku()))
                                .limit(1)
                                .map(line -> open(kept, supply, line))))
                .toList();
    }

    private static Open open(KeptPlan kept, OpenSupply supply, OrderLine line) {
        double units = line.open().toDouble();
        return new Open(supply.orderId(), line.number(), units, kept.laterDay(line.expectedDate(), units));
    }

    /** Who sells it and has less than the longest cover of it, the one that lacks most first. */
    private List<Lack> lacking(Plan plan, PlanSettings settings) {
        String sku = plan.place().sku().value();
        return portfolio
                .rows()
                .each()
                .filter(row -> row.subject().sku().equals(sku)
                        && !row.subject().location().equals(plan.place().location()))
                .map(row -> new Lack(row.subject().location(), lack(row, settings.maxCoverDays())))
                .filter(lack -> lack.units() >= 1)
                .sorted(Comparator.comparingDouble((Lack lack) -> -lack.units()).thenComparing(Lack::location))
                .toList();
    }

    private static double lack(PlanRow row, int coverDays) {
        double wanted = row.sales().expectedPerWeek() / WEEK_DAYS * coverDays;
        return wanted
                + row.stock().promised()
                - Math.max(0, row.stock().free())
                - row.stock().coming();
    }
}
