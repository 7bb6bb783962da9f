package io.leadline.planning;

import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.demand.SalesHistory;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people change about forecasts: it counts at once, and later it is measured whether it helped. */
@Service
public class BuyerForecasts {

    /** Changes of one person that are looked back at. */
    private static final int MEASURED_CHANGES = 200;

    private final ForecastChanges changes;
    private final PlanningRuns runs;
    private final PlanStore plans;
    private final SalesHistory sales;
    private final Stock stock;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    BuyerForecasts(
            ForecastChanges changes,
            PlanningRuns runs,
            PlanStore plans,
            SalesHistory sales,
            Stock stock,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.runs = runs;
        this.plans = plans;
        this.sales = sales;
        this.stock = stock;
        this.clock = clock;
        this.events = events;
    }

    /** Whether somebody may change forecasts. */
    public static boolean mayChange(Actor actor) {
        return actor.isAny(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);
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
    public ForecastAccuracy accuracy(StoredPlan plan) {
        if (plan.past().isEmpty()) {
            return new ForecastAccuracy(List.of());
        }
        LocalDate to = sales.lastDay().orElse(clock.today());
        // A week more, because the yardstick is the week before the first forecast.
        LocalDate from = plan.past().getFirst().day().minusDays(7);
        return to.isBefore(from)
                ? new ForecastAccuracy(List.of())
                : ForecastAccuracy.of(
                        plan.past(),
                        sales.daily(plan.place().sku(), plan.place().location(), new Period(from, to)),
                        stock.level(plan.place().location(), plan.place().sku())
                                .past()
                                .empty());
    }

    /** How the weeks came out that one person changed, of that person's latest 200 changes. */
    public ForecastAccuracy accuracyOf(String actorId) {
        ForecastAccuracy all = new ForecastAccuracy(List.of());
        List<ForecastChange> theirs = changes.by(actorId, MEASURED_CHANGES);
        List<ItemPlace> places = theirs.stream()
                .map(change -> new ItemPlace(change.sku(), change.location()))
                .distinct()
                .toList();
        for (ItemPlace place : places) {
            List<ForecastChange> here = new ArrayList<>(theirs);
            here.removeIf(change -> !place.equals(new ItemPlace(change.sku(), change.location())));
            all = plans.plan(place)
                    .map(plan -> accuracy(plan).touchedBy(here))
                    .map(all::and)
                    .orElse(all);
        }
        return all;
    }
}
