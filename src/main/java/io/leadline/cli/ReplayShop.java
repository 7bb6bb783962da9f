package io.leadline.cli;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PastDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.planning.DemandOutlook;
import io.leadline.planning.ItemPlace;
import io.leadline.planning.PlanBasis;
import io.leadline.planning.backtest.KnownLeadTimes;
import io.leadline.planning.backtest.PastKnowledge;
import io.leadline.planning.backtest.ReplayItem;
import io.leadline.planning.policy.DemandClasses;
import io.leadline.planning.policy.Outlooks;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the items of a replay from a shop folder; classes are those known when the measured time begins. */
final class ReplayShop {

    private ReplayShop() {}

    static List<ReplayItem> items(ShopFolder shop, LocalDate from, LocalDate to) {
        Map<String, KnownLeadTimes> leadTimes = leadTimes(shop);
        PastKnowledge knowledge = new PastKnowledge(lastDay -> ShopDemand.learn(shop, lastDay));
        KnownLeadTimes unknown = new KnownLeadTimes(List.of());
        List<Draft> drafts = new ArrayList<>();
        Map<String, List<Channel>> channelsAt = PlanBasis.channelsAt(shop.channels);
        for (Item item : shop.items.values()) {
            List<Terms> terms = shop.terms(item.sku());
            ItemSales sales = shop.sales(item.sku(), to);
            LocalDate first = sales.firstDay().orElse(to);
            for (String location : channelsAt.keySet()) {
                List<String> channels =
                        channelsAt.get(location).stream().map(Channel::id).toList();
                DailySales daily = sales.daily(location, channels, new Period(first, to));
                if (!terms.isEmpty() && Arrays.stream(daily.units()).sum() > 0) {
                    drafts.add(new Draft(item, location, terms.getFirst(), daily));
                }
            }
        }
        drafts.sort(java.util.Comparator.comparing(Draft::place));
        DemandClasses.Bounds bounds = DemandClasses.bounds(
                drafts.stream().mapToDouble(d -> d.valuePerYear(from)).toArray());
        return drafts.stream()
                .map(draft -> new ReplayItem(
                        draft.place(),
                        bounds.classOf(draft.valuePerYear(from), DemandClasses.weeklyVariation(draft.before(from))),
                        draft.item.unitCost().amount().doubleValue(),
                        Math.max(
                                0,
                                draft.item
                                        .unitPrice()
                                        .amount()
                                        .subtract(draft.item.unitCost().amount())
                                        .doubleValue()),
                        draft.terms,
                        leadTimes.getOrDefault(draft.terms.supplierId(), unknown),
                        draft.daily.first(),
                        draft.daily.units(),
                        (day, before) -> outlook(draft, knowledge.before(day), day, before.length)))
                .toList();
    }

    private static DemandOutlook outlook(Draft draft, LearnedDemand learned, LocalDate day, int days) {
        DailySales daily = draft.daily;
        DailySales before = new DailySales(
                daily.sku(),
                daily.place(),
                daily.first(),
                Arrays.copyOf(daily.units(), days),
                Arrays.copyOf(daily.revenue(), days),
                Arrays.copyOf(daily.returnedUnits(), days));
        PlaceHistory history =
                new PlaceHistory(daily.sku(), draft.item.category(), draft.location, PastDemand.of(before, List.of()));
        return Outlooks.of(
                day, DemandForecasts.forecast(history.demand(), learned.context(history, PlanBasis.HORIZON_DAYS)));
    }

    private record Draft(Item item, String location, Terms terms, DailySales daily) {

        ItemPlace place() {
            return new ItemPlace(item.sku(), location);
        }

        double[] before(LocalDate day) {
            int days = (int) Math.clamp(day.toEpochDay() - daily.first().toEpochDay(), 0, daily.days());
            return Arrays.copyOf(daily.units(), days);
        }

        double valuePerYear(LocalDate day) {
            double[] before = before(day);
            double sold = Arrays.stream(before, Math.max(0, before.length - 365), before.length)
                    .sum();
            return before.length == 0
                    ? 0
                    : sold
                            * 365
                            / Math.min(365, before.length)
                            * item.unitCost().amount().doubleValue();
        }
    }

    private static Map<String, KnownLeadTimes> leadTimes(ShopFolder shop) {
        Map<String, Map<Sku, Integer>> stated = shop.statedDays();
        Map<String, List<KnownLeadTimes.Observed>> observed = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (PurchaseLine line : shop.purchases) {
            Integer days = stated.getOrDefault(line.supplierId(), Map.of()).get(line.sku());
            if (line.receivedOn() != null
                    && days != null
                    && days > 0
                    && counted.add(line.supplierId() + "\n" + line.order() + "\n" + line.receivedOn())) {
                double ratio = Math.min(10, line.leadTimeDays().orElse(0) / (double) days);
                observed.computeIfAbsent(line.supplierId(), s -> new ArrayList<>())
                        .add(new KnownLeadTimes.Observed(line.receivedOn(), ratio));
            }
        }
        Map<String, KnownLeadTimes> known = new HashMap<>();
        observed.forEach((supplier, list) -> known.put(supplier, new KnownLeadTimes(list)));
        return known;
    }
}
