package io.leadline.cli;

import io.leadline.catalog.Item;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandClasses;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sku;
import io.leadline.studio.backtest.KnownLeadTimes;
import io.leadline.studio.backtest.PastKnowledge;
import io.leadline.studio.backtest.ReplayForecasts;
import io.leadline.studio.backtest.ReplayItem;
import io.leadline.studio.backtest.ReplayItems;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the items of a replay from a shop folder. */
final class ReplayShop {

    private ReplayShop() {}

    static List<ReplayItem> items(ShopFolder shop, LocalDate from, LocalDate to) {
        ReplayItems replay = new ReplayItems(
                shop.channels,
                new KnownLeadTimes(
                        shop.purchases,
                        shop.statedDays(),
                        DeliveryDays.of(shop.suppliers.values(), shop.locations, shop.closures)),
                from,
                to,
                ReplayForecasts.learning(new PastKnowledge(lastDay -> ShopDemand.learn(shop, lastDay))),
                shop.worth(to));
        Map<Sku, List<PurchaseLine>> purchases =
                shop.purchases.stream().collect(Collectors.groupingBy(PurchaseLine::sku));
        List<List<ReplayItems.Draft>> drafts = shop.items.values().stream()
                .map(item -> replay.drafts(facts(shop, item, to, purchases)))
                .toList();
        DemandClasses.Bounds bounds = DemandClasses.bounds(drafts.stream()
                .flatMap(List::stream)
                .mapToDouble(draft -> draft.valuePerYear(from))
                .toArray());
        return drafts.stream()
                .flatMap(ofItem -> replay.items(ofItem, bounds).stream())
                .sorted(Comparator.comparing(ReplayItem::place))
                .toList();
    }

    private static ReplayItems.Facts facts(
            ShopFolder shop, Item item, LocalDate to, Map<Sku, List<PurchaseLine>> purchases) {
        return new ReplayItems.Facts(
                item,
                shop.sales(item.sku(), to),
                shop.terms(item.sku()),
                purchases.getOrDefault(item.sku(), List.of()));
    }
}
