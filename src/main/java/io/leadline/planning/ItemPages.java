package io.leadline.planning;

import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.demand.ForecastChange;
import io.leadline.identity.Actor;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Puts together what the page of an item shows. */
@Service
public class ItemPages {

    /** A quarter. */
    private static final int DAYS_AHEAD = 91;

    private final PlanStore plans;
    private final Covers covers;
    private final PlanningRuns runs;
    private final ItemInsights insights;
    private final BuyerForecasts forecasts;
    private final Locations locations;
    private final PurchaseOrders orders;
    private final PlanPolicies policies;
    private final BusinessClock clock;

    ItemPages(
            PlanStore plans,
            Covers covers,
            PlanningRuns runs,
            ItemInsights insights,
            BuyerForecasts forecasts,
            Locations locations,
            PurchaseOrders orders,
            PlanPolicies policies,
            BusinessClock clock) {
        this.plans = plans;
        this.covers = covers;
        this.runs = runs;
        this.insights = insights;
        this.forecasts = forecasts;
        this.locations = locations;
        this.orders = orders;
        this.policies = policies;
        this.clock = clock;
    }

    /** Nothing for an item that has no plan anywhere, nor for who works for another company. */
    public Optional<ItemPage> of(Sku sku, Actor actor) {
        if (actor.organisation() != null) {
            return Optional.empty();
        }
        List<KeptPlan> found = plans.plans(sku);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Function<KeptPlan, Optional<ItemInsight>> insight = insights.of(sku);
        List<ForecastChange> changes = forecasts.of(sku);
        Map<String, String> names = locations.all().stream().collect(Collectors.toMap(Location::id, Location::name));
        return Optional.of(new ItemPage(
                found.getFirst().plan().item().name(),
                found.stream()
                        .map(plan -> new ItemPage.Place(
                                plan,
                                names.getOrDefault(
                                        plan.place().location(), plan.place().location())))
                        .toList(),
                place -> {
                    String location = place.plan().place().location();
                    List<OpenSupply> open = orders.openSupply(sku, location);
                    return new ItemPage.AtPlace(
                            insight.apply(place.plan()).orElse(null),
                            open,
                            changes.stream()
                                    .filter(change -> change.location().equals(location))
                                    .toList(),
                            covers.projected(place.plan(), open, DAYS_AHEAD));
                },
                forecasts.accuracyOf(actor.id()).changed(),
                policies.active().settings().rules().deadStockDays(),
                clock.today()));
    }

    /** Plans the item anew by what is known now. */
    public void replan(Sku sku) {
        runs.replan(sku, "E-" + sku + "-" + clock.now().toEpochMilli());
    }
}
