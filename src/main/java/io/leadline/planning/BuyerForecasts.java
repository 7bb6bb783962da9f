package io.leadline.planning;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Locations;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.demand.ItemSales;
import io.leadline.demand.SalesHistory;
import io.leadline.identity.Actor;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.PlanBasis;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people change about forecasts: it counts at once, and later it is measured whether it helped. */
@Service
public class BuyerForecasts {

    /** Changes of one person that are looked back at. */
    private static final int MEASURED_CHANGES = 200;

    private static final ForecastAccuracy NONE = new ForecastAccuracy(List.of());

    private final ForecastChanges changes;
    private final PlanningRuns runs;
    private final PlanStore plans;
    private final SalesHistory sales;
    private final Locations locations;
    private final Stock stock;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    BuyerForecasts(
            ForecastChanges changes,
            PlanningRuns runs,
            PlanStore plans,
            SalesHistory sales,
            Locations locations,
            Stock stock,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.runs = runs;
        this.plans = plans;
        this.sales = sales;
        this.locations = locations;
        this.stock = stock;
        this.clock = clock;
        this.events = events;
    }

    /** Whether somebody may change forecasts. */
    public static boolean mayChange(Actor actor) {
        return actor.purchases();
    }

    /**
     * Changes the forecast of an item at a location, and plans it again.
     *
     * @throws SecurityException if the actor may not
     */
    public void change(
            ItemPlace place, Period period, ForecastChange.Kind kind, double amount, String reason, Actor actor) {
        check(actor);
        changes.add(new ForecastChange(
                "FC-" + UUID.randomUUID().toString().substring(0, 8),
                place.sku(),
                place.location(),
                period,
                kind,
                amount,
                reason,
                actor.id(),
                actor.name(),
                clock.now(),
                null));
        planAgain(place.sku());
    }

    /** Takes a change out of the forecast; it stays on record. Nothing happens where it was ended before. */
    public void end(ForecastChange change, Actor actor) {
        check(actor);
        if (changes.end(change.id(), new ForecastChange.Ended(actor.id(), actor.name(), clock.now()))) {
            planAgain(change.sku());
        }
    }

    private static void check(Actor actor) {
        if (!mayChange(actor)) {
            throw new SecurityException(actor.id() + " may not change forecasts");
        }
    }

    private void planAgain(Sku sku) {
        runs.replan(sku, "F-" + sku + "-" + clock.now().toEpochMilli());
        events.publishEvent(new Changed("planning"));
    }

    public List<ForecastChange> of(Sku sku) {
        return changes.of(sku);
    }

    /** How the past forecasts of one plan came out. */
    public ForecastAccuracy accuracy(KeptPlan plan) {
        return accuracy(List.of(plan)).getOrDefault(plan.place(), NONE);
    }

    /** How the weeks came out that one person changed, of that person's latest 200 changes. */
    public ForecastAccuracy accuracyOf(String actorId) {
        List<ForecastChange> theirs = changes.by(actorId, MEASURED_CHANGES);
        Map<ItemPlace, List<ForecastChange>> byPlace = theirs.stream()
                .collect(Collectors.groupingBy(change -> new ItemPlace(change.sku(), change.location())));
        List<KeptPlan> changed = byPlace.keySet().stream()
                .flatMap(place -> plans.plan(place).stream())
                .filter(plan -> plan.past().stream().anyMatch(PastForecast::isChanged))
                .toList();
        return accuracy(changed).entrySet().stream()
                .map(place -> place.getValue().touchedBy(byPlace.getOrDefault(place.getKey(), List.of()), clock.zone()))
                .reduce(NONE, ForecastAccuracy::and);
    }

    /** Sales and stock of all of them are read at once. */
    private Map<ItemPlace, ForecastAccuracy> accuracy(List<KeptPlan> some) {
        List<KeptPlan> told =
                some.stream().filter(plan -> !plan.past().isEmpty()).toList();
        List<Sku> skus =
                told.stream().map(plan -> plan.place().sku()).distinct().toList();
        Map<ItemPlace, ForecastAccuracy> found = new TreeMap<>();
        if (skus.isEmpty()) {
            return found;
        }
        Map<String, List<Channel>> channelsAt = PlanBasis.channelsAt(locations.channels());
        Map<Sku, ItemSales> sold =
                sales.findAll(skus).stream().collect(Collectors.toMap(ItemSales::sku, Function.identity()));
        Map<Sku, List<StockLevel>> levels = stock.levels(skus);
        LocalDate to = sales.lastDay().orElse(clock.today());
        for (KeptPlan plan : told) {
            ItemSales ofItem = sold.get(plan.place().sku());
            // A week more, because the yardstick is the week before the first forecast.
            LocalDate from = plan.past().getFirst().day().minusDays(7);
            if (ofItem != null && !to.isBefore(from)) {
                String location = plan.place().location();
                List<Period> empty = levels.getOrDefault(plan.place().sku(), List.of()).stream()
                        .filter(level -> level.location().equals(location))
                        .flatMap(level -> level.past().empty().stream())
                        .toList();
                List<String> channels = channelsAt.getOrDefault(location, List.of()).stream()
                        .map(Channel::id)
                        .toList();
                found.put(
                        plan.place(),
                        ForecastAccuracy.of(
                                plan.past(), ofItem.daily(location, channels, new Period(from, to)), empty));
            }
        }
        return found;
    }
}
