package io.leadline.studio.backtest;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.PlanBasis;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the items of a replay from a company's history; classes are those known when the measured time begins. */
public final class ReplayItems {

    private static final int YEAR_DAYS = 365;

    private final Map<String, List<String>> channelsAt = new HashMap<>();
    private final KnownLeadTimes leadTimes;
    private final LocalDate from;
    private final LocalDate to;
    private final ReplayForecasts forecasts;
    private final Map<String, Double> worth;

    /**
     * @param from first measured day
     * @param to last measured day
     * @param worth what a unit of a currency is worth in the company's; missing where no exchange rate is known
     */
    public ReplayItems(
            List<Channel> channels,
            KnownLeadTimes leadTimes,
            LocalDate from,
            LocalDate to,
            ReplayForecasts forecasts,
            Map<String, Double> worth) {
        PlanBasis.channelsAt(channels)
                .forEach((location, at) ->
                        channelsAt.put(location, at.stream().map(Channel::id).toList()));
        this.leadTimes = leadTimes;
        this.from = from;
        this.to = to;
        this.forecasts = forecasts;
        this.worth = worth;
    }

    /**
     * What is known of one item.
     *
     * @param terms the preferred supplier's first
     * @param purchases lines of this item, in any order
     */
    public record Facts(Item item, ItemSales sales, List<Terms> terms, List<PurchaseLine> purchases) {}

    /**
     * An item at one location that has demand and a supplier.
     *
     * @param unitCost in the company's currency; as it is where no exchange rate is known
     */
    public record Draft(Facts facts, String location, DailySales daily, double unitCost) {

        public ItemPlace place() {
            return new ItemPlace(facts.item.sku(), location);
        }

        /** At cost, in the year before the day. */
        public double valuePerYear(LocalDate day) {
            double[] before = before(day);
            return before.length == 0
                    ? 0
                    : lastYear(before) * YEAR_DAYS / Math.min(YEAR_DAYS, before.length) * unitCost;
        }

        private double[] before(LocalDate day) {
            int days = (int) Math.clamp(day.toEpochDay() - daily.first().toEpochDay(), 0, daily.days());
            return Arrays.copyOf(daily.units(), days);
        }

        private double soldInTheYearBefore(LocalDate day) {
            return lastYear(before(day));
        }

        private static double lastYear(double[] before) {
            return Arrays.stream(before, Math.max(0, before.length - YEAR_DAYS), before.length)
                    .sum();
        }
    }

    /** The item at each location where it was ever asked for, by location. */
    public List<Draft> drafts(Facts facts) {
        LocalDate first = facts.sales.firstDay().orElse(to);
        List<Draft> drafts = new ArrayList<>();
        if (facts.terms.isEmpty() || first.isAfter(to)) {
            return drafts;
        }
        channelsAt.keySet().stream().sorted().forEach(location -> {
            DailySales daily =
                    facts.sales.daily(location, channelsAt.getOrDefault(location, List.of()), new Period(first, to));
            if (Arrays.stream(daily.units()).sum() > 0) {
                drafts.add(new Draft(facts, location, daily, value(facts.item.unitCost())));
            }
        });
        return drafts;
    }

    /** @param drafts of one item */
    public List<ReplayItem> items(List<Draft> drafts, DemandClasses.Bounds bounds) {
        return drafts.stream().map(draft -> item(draft, drafts, bounds)).toList();
    }

    private ReplayItem item(Draft draft, List<Draft> all, DemandClasses.Bounds bounds) {
        Item item = draft.facts.item();
        return new ReplayItem(
                draft.place(),
                bounds.classOf(draft.valuePerYear(from), DemandClasses.weeklyVariation(draft.before(from))),
                draft.unitCost,
                item.unitCost().currency(),
                Math.max(0, value(item.unitPrice()) - draft.unitCost),
                item.weightKg(),
                draft.facts.terms().stream()
                        .map(terms -> new ReplayOffer(terms, leadTimes, worth(terms, item)))
                        .toList(),
                draft.daily.first(),
                draft.daily.units(),
                draft.facts.purchases().stream()
                        .map(line -> purchased(line, item, share(line.orderedOn(), draft, all)))
                        .toList(),
                (day, before, method) -> forecasts.outlook(draft, day, before.length, method));
    }

    private double value(Money money) {
        return PlanBasis.value(money, worth);
    }

    /** Prices cannot be compared with what the item is worth where the rate of either is not known. */
    private double worth(Terms terms, Item item) {
        return worth.containsKey(item.unitCost().currency())
                ? worth.getOrDefault(terms.currency(), Double.NaN)
                : Double.NaN;
    }

    /** Orders of the past name no location: each place gets its part of the demand of the year before the order. */
    private static double share(LocalDate orderedOn, Draft draft, List<Draft> all) {
        double whole =
                all.stream().mapToDouble(d -> d.soldInTheYearBefore(orderedOn)).sum();
        return whole > 0 ? draft.soldInTheYearBefore(orderedOn) / whole : 1.0 / all.size();
    }

    private Purchased purchased(PurchaseLine line, Item item, double share) {
        String paid = line.unitPrice().currency();
        String valued = item.unitCost().currency();
        boolean comparable = paid.equals(valued) || worth.containsKey(paid) && worth.containsKey(valued);
        return new Purchased(
                line.orderedOn(),
                line.receivedOn(),
                line.ordered().toDouble() * share,
                line.received().toDouble() * share,
                comparable ? value(line.unitPrice()) - value(item.unitCost()) : 0);
    }
}
