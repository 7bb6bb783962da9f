package io.leadline.cli;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.OutsideCourses;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.HistoryLengths;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.PlanBasis;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a shop folder teaches about demand up to a day. */
final class ShopDemand {

    private ShopDemand() {}

    static LearnedDemand learn(ShopFolder shop, LocalDate lastDay) {
        List<ItemFacts> facts = facts(shop, lastDay);
        return LearnedDemand.learn(
                known(shop, lastDay).teachers(facts),
                calendar(shop, lastDay, facts),
                OutsideCourses.of(shop.outsideSeries(), lastDay),
                PlanBasis.PROTECTION_DAYS,
                lastDay,
                lengths(shop, lastDay));
    }

    /** The past of the items that teach. */
    static List<PlaceHistory> histories(ShopFolder shop, LocalDate lastDay) {
        return known(shop, lastDay).teachers(facts(shop, lastDay));
    }

    private static DemandHistories known(ShopFolder shop, LocalDate lastDay) {
        return new DemandHistories(shop.firstSaleUpTo(lastDay), lastDay, PlanBasis.channelsAt(shop.channels));
    }

    /** Of all items, and not of those alone that teach. */
    private static HistoryLengths lengths(ShopFolder shop, LocalDate lastDay) {
        HistoryLengths lengths = new HistoryLengths();
        DemandHistories histories = known(shop, lastDay);
        Map<Sku, List<StockLevel>> levels = PlanShop.levels(shop, lastDay);
        shop.items.values().forEach(item -> histories.count(facts(shop, item, lastDay, levels), lengths));
        return lengths;
    }

    private static List<ItemFacts> facts(ShopFolder shop, LocalDate lastDay) {
        Map<Sku, List<StockLevel>> levels = PlanShop.levels(shop, lastDay);
        return DemandHistories.sample(List.copyOf(shop.items.values())).stream()
                .map(item -> facts(shop, item, lastDay, levels))
                .toList();
    }

    static ItemFacts facts(ShopFolder shop, Item item, LocalDate lastDay, Map<Sku, List<StockLevel>> levels) {
        return new ItemFacts(
                item,
                shop.salesIfKnown(item.sku(), lastDay),
                shop.terms(item.sku()),
                levels.getOrDefault(item.sku(), List.of()),
                Map.of());
    }

    private static EventCalendar calendar(ShopFolder shop, LocalDate lastDay, List<ItemFacts> facts) {
        Map<String, List<String>> channelsAt = shop.channels.stream()
                .collect(Collectors.groupingBy(
                        Channel::servedFrom, TreeMap::new, Collectors.mapping(Channel::id, Collectors.toList())));
        List<ItemSales> sales =
                facts.stream().map(ItemFacts::sales).filter(Objects::nonNull).toList();
        return EventCalendar.of(
                shop.promotions,
                shop.closures,
                shop.locations,
                EventCalendar.shares(sales, channelsAt),
                new Period(shop.firstSaleUpTo(lastDay), lastDay.plusDays(2L * PlanBasis.HORIZON_DAYS)));
    }
}
