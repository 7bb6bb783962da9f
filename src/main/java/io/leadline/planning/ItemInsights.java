package io.leadline.planning;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Closures;
import io.leadline.demand.DailySales;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.PastDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.demand.Signals;
import io.leadline.demand.forecast.DemandPattern;
import io.leadline.demand.forecast.ItemHistory;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.ForecastWeek;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.policy.ForecastParts;
import io.leadline.replenishment.policy.MethodComparison;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Makes an item's forecast once more, part by part: what is shown of one item need not be stored of all. */
@Service
public class ItemInsights {

    private static final int WEEKS_BACK = 52;
    private static final int WEEK_DAYS = 7;
    private static final int SIGNALS_SHOWN = 20;

    private final PlanningRuns runs;
    private final PlanSources sources;
    private final Promotions promotions;
    private final Closures closures;
    private final Signals signals;
    private final BuyerForecasts changes;

    ItemInsights(
            PlanningRuns runs,
            PlanSources sources,
            Promotions promotions,
            Closures closures,
            Signals signals,
            BuyerForecasts changes) {
        this.runs = runs;
        this.sources = sources;
        this.promotions = promotions;
        this.closures = closures;
        this.signals = signals;
        this.changes = changes;
    }

    /**
     * Of whichever of the item's plans is asked for, because there may be one for each of a thousand shops; nothing where the
     * item is gone or nothing was planned yet.
     */
    public Function<KeptPlan, Optional<ItemInsight>> of(Sku sku) {
        Optional<PlanBasis> current = runs.current();
        List<ItemFacts> facts = sources.withoutSupply(List.of(sku));
        List<NoticedSignal> noticed = signals.of(sku, SIGNALS_SHOWN);
        return plan -> facts.isEmpty()
                ? Optional.empty()
                : current.map(basis -> insight(basis, facts.getFirst(), plan, noticed));
    }

    private ItemInsight insight(PlanBasis basis, ItemFacts facts, KeptPlan plan, List<NoticedSignal> noticed) {
        String location = plan.place().location();
        DemandHistories histories = new DemandHistories(basis.historyFrom(), basis.historyTo(), basis.channelsAt());
        DailySales all = histories.sales(facts, location);
        PlaceHistory history = histories.of(facts, location, all);
        LearnedDemand learned = basis.demand();
        ItemHistory plain = learned.withoutMoved(history);
        LocalDate to = basis.historyTo();
        Period shown = new Period(to.minusDays((long) WEEKS_BACK * WEEK_DAYS - 1), to);
        DailySales sold = facts.sales() == null
                ? DailySales.none(facts.item().sku(), location, shown)
                : facts.sales()
                        .daily(
                                location,
                                basis.channelsAt().getOrDefault(location, List.of()).stream()
                                        .map(Channel::id)
                                        .toList(),
                                shown);
        List<ForecastWeek> weeks = ForecastParts.weeks(
                learned, history, basis.today(), facts.item().soldUntil(), facts.changesAt(location));
        Period axis = new Period(
                shown.from(), weeks.isEmpty() ? to : weeks.getLast().from().plusDays(WEEK_DAYS - 1));
        return new ItemInsight(
                sold,
                PastDemand.inStock(sold, facts.level(location).past().empty()),
                TimeMark.in(
                        axis,
                        promotions(basis, facts, location, axis),
                        closures.all(),
                        location,
                        plan.plan().supplierId()),
                DemandPattern.of(history.demand().units()),
                learned.knowledge().profiles().weekdays(plain),
                learned.knowledge().profiles().season(plain),
                learned.moved(history).told(to),
                learned.tried(history),
                weeks,
                MethodComparison.of(learned, history),
                changes.accuracy(plan),
                noticed.stream()
                        .filter(signal -> signal.location().equals(location))
                        .toList());
    }

    private List<Promotion> promotions(PlanBasis basis, ItemFacts facts, String location, Period period) {
        return promotions.in(period).stream()
                .filter(promotion -> basis.channelsAt().getOrDefault(location, List.of()).stream()
                        .anyMatch(channel -> promotion.covers(
                                facts.item().sku(), facts.item().category(), channel.id())))
                .toList();
    }
}
