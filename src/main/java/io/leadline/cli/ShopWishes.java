package io.leadline.cli;

import io.leadline.catalog.Item;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.replenishment.policy.CutAlike;
import io.leadline.replenishment.policy.Wish;
import io.leadline.replenishment.policy.Wishes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What could be bought for a shop today, due or not, and on what conditions.
 */
record ShopWishes(List<Wish> all, BuyList list, CutAlike alike) {

    static ShopWishes of(ShopFolder shop, PlanShop plan, LocalDate today, PlanSettings settings) {
        Map<String, Double> worth = shop.worth(today);
        Wishes wishes = new Wishes(today, settings);
        List<Wish> all = plan.items().stream()
                .flatMap(item -> wish(wishes, item, shop, worth))
                .toList();
        Map<String, BuyList.Conditions> conditions = Wishes.conditions(plan.items(), shop.suppliers);
        return new ShopWishes(all, BuyList.of(all, conditions), new CutAlike(all, planned(plan), conditions));
    }

    private static Map<ItemPlace, Double> planned(PlanShop plan) {
        return plan.orders().stream()
                .flatMap(order -> order.lines().stream())
                .collect(Collectors.toMap(
                        Plan::place, line -> line.advice().quantity().toDouble()));
    }

    private static Stream<Wish> wish(Wishes wishes, Plan plan, ShopFolder shop, Map<String, Double> worth) {
        Item item = shop.items.get(plan.place().sku());
        return item == null
                ? Stream.empty()
                : wishes
                        .of(plan, PlanBasis.value(item.unitPrice(), worth) - PlanBasis.value(item.unitCost(), worth))
                        .stream();
    }

    BuyList.Bought under(double limit) {
        return list.under(limit);
    }
}
