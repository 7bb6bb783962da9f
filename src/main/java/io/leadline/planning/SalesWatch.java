package io.leadline.planning;

import io.leadline.demand.DailySales;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.PastDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.SalesHistory;
import io.leadline.demand.SalesTold;
import io.leadline.demand.Signals;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.DemandSignal;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.PlanBasis;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds new sales against the forecast that was right before the last three weeks, and notes what it did not expect. Items
 * that stopped selling are in no news; so those that sell daily are looked at whenever a new day is told about.
 */
@Component
class SalesWatch {

    /** Far enough back to tell a broken trend from a spike. */
    static final int WATCHED_DAYS = 21;

    private static final int SHORTEST_HISTORY_DAYS = 56;
    private static final int ITEMS_AT_ONCE = 250;

    /** What sells less than this a week may sell nothing on three days without its being news. */
    private static final int DAILY_UNITS_PER_WEEK = 14;

    private static final int MOST_DAILY = 5_000;

    /** Fewer units are no news, however unlikely they were. */
    private static final double LEAST_UNITS = 2;

    private final PlanningRuns runs;
    private final PlanSources sources;
    private final SalesHistory sales;
    private final PlanStore plans;
    private final Signals signals;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SalesWatch(
            PlanningRuns runs,
            PlanSources sources,
            SalesHistory sales,
            PlanStore plans,
            Signals signals,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.sources = sources;
        this.sales = sales;
        this.plans = plans;
        this.signals = signals;
        this.clock = clock;
        this.events = events;
    }

    /** @return items with a signal that was not noticed before */
    Collection<Sku> watch(SalesTold told) {
        TreeSet<Sku> skus = new TreeSet<>(told.skus());
        if (told.lastBefore() != null && told.last().isAfter(told.lastBefore())) {
            skus.addAll(plans.sellingAtLeast(DAILY_UNITS_PER_WEEK, MOST_DAILY));
        }
        return watch(skus);
    }

    private Collection<Sku> watch(TreeSet<Sku> skus) {
        Optional<PlanBasis> basis = runs.current();
        TreeSet<Sku> found = new TreeSet<>();
        if (basis.isEmpty()) {
            return found;
        }
        List<Sku> all = List.copyOf(skus);
        LocalDate last = sales.lastDay().orElse(basis.get().historyTo());
        DemandHistories histories =
                new DemandHistories(basis.get().historyFrom(), last, basis.get().channelsAt());
        for (int from = 0; from < all.size(); from += ITEMS_AT_ONCE) {
            sources.withoutSupply(all.subList(from, Math.min(from + ITEMS_AT_ONCE, all.size()))).stream()
                    .flatMap(facts -> signals(basis.get(), histories, facts).stream())
                    .filter(signals::note)
                    .forEach(signal -> found.add(signal.sku()));
        }
        return told(found);
    }

    /**
     * The same for sales that are known as movements of stock alone. They only tell of more than was expected: the day is
     * not over, and other channels may sell without booking each unit.
     */
    Collection<Sku> watchShipped(Collection<Sku> skus) {
        Optional<PlanBasis> basis = runs.current();
        TreeSet<Sku> found = new TreeSet<>();
        LocalDate today = clock.today();
        Map<String, LocalDate> imported = sources.imported();
        for (Sku sku : basis.isEmpty() ? List.<Sku>of() : skus) {
            Map<String, Map<LocalDate, Double>> shipped =
                    sources.shipped(sku, today.minusDays(WATCHED_DAYS), today, imported);
            LocalDate last = shipped.values().stream()
                    .flatMap(days -> days.keySet().stream())
                    .reduce(sales.lastDay().orElse(LocalDate.MIN), (a, b) -> a.isAfter(b) ? a : b);
            if (!shipped.isEmpty()) {
                DemandHistories histories = new DemandHistories(
                        basis.get().historyFrom(), last, basis.get().channelsAt());
                sources.withoutSupply(List.of(sku)).stream()
                        .flatMap(facts -> shipped.entrySet().stream()
                                .flatMap(at ->
                                        signalAt(basis.get(), histories, facts, at.getKey(), at.getValue()).stream()))
                        .filter(signal -> signal.units() > 0)
                        .filter(signals::note)
                        .forEach(signal -> found.add(signal.sku()));
            }
        }
        return told(found);
    }

    private Collection<Sku> told(Collection<Sku> found) {
        if (!found.isEmpty()) {
            events.publishEvent(new Changed("signals"));
        }
        return found;
    }

    private List<NoticedSignal> signals(PlanBasis basis, DemandHistories histories, ItemFacts facts) {
        return histories.channelsAt().keySet().stream()
                .flatMap(location -> signalAt(basis, histories, facts, location, Map.of()).stream())
                .toList();
    }

    /** @param shipped units by day that no imported sales tell about */
    private Optional<NoticedSignal> signalAt(
            PlanBasis basis,
            DemandHistories histories,
            ItemFacts facts,
            String location,
            Map<LocalDate, Double> shipped) {
        DailySales sold = histories.sales(facts, location).plus(shipped);
        if (sold.days() - WATCHED_DAYS < SHORTEST_HISTORY_DAYS) {
            return Optional.empty();
        }
        PlaceHistory history = histories.of(facts, location, sold);
        DemandSignal signal = signal(
                basis,
                history.before(WATCHED_DAYS),
                since(sold, history.demand().units()));
        return signal.kind() != DemandSignal.Kind.NONE && Math.abs(signal.units()) >= LEAST_UNITS
                ? Optional.of(new NoticedSignal(
                        facts.item().sku(), location, signal.kind(), histories.to(), signal.units(), clock.now()))
                : Optional.empty();
    }

    /** What was wanted since, however much it was: the limit on single days is for the level, not for news. */
    private static double[] since(DailySales sold, double[] demand) {
        double[] since = Arrays.copyOfRange(PastDemand.kept(sold), sold.days() - WATCHED_DAYS, sold.days());
        for (int day = 0; day < since.length; day++) {
            since[day] = Double.isNaN(demand[sold.days() - WATCHED_DAYS + day]) ? Double.NaN : since[day];
        }
        return since;
    }

    private static DemandSignal signal(PlanBasis basis, PlaceHistory known, double[] since) {
        return DemandSignal.of(
                DemandForecasts.forecast(known.demand(), basis.demand().context(known, WATCHED_DAYS)), since);
    }
}
