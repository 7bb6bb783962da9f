package io.leadline.planning;

import io.leadline.catalog.Supplier;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.replenishment.policy.CutAlike;
import io.leadline.replenishment.policy.Wish;
import io.leadline.replenishment.policy.Wishes;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a buy list of stored plans and of what is on order now, whatever the plans knew of that. */
final class ListReading {

    private final Map<String, Double> worth;
    private final Map<String, Supplier> suppliers;
    private final Map<Sku, Double> margins;
    private final Map<Sku, Map<String, List<ExpectedSupply>>> open;
    private final List<PurchaseOrder> replaceable;
    private final Set<String> replaced;
    private final Wishes wishes;
    private final List<Wish> all = new ArrayList<>();
    private final Map<ItemPlace, String> names = new HashMap<>();
    private final Map<ItemPlace, Double> planned = new HashMap<>();
    private final Map<String, BuyList.Conditions> conditions = new HashMap<>();
    private int withoutRate;

    /**
     * @param worth of each currency in the company's
     * @param margins of a unit of each item, where its currency has a rate
     * @param open what is to come, proposals included
     * @param replaceable proposals that nobody has worked on: no supply here, because the list decides of their items again
     */
    ListReading(
            LocalDate today,
            PlanSettings settings,
            Map<String, Double> worth,
            List<Supplier> suppliers,
            Map<Sku, Double> margins,
            Map<Sku, Map<String, List<ExpectedSupply>>> open,
            List<PurchaseOrder> replaceable) {
        this.worth = worth;
        this.suppliers = suppliers.stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
        this.margins = margins;
        this.open = open;
        this.replaceable = replaceable;
        this.replaced = replaceable.stream().map(PurchaseOrder::id).collect(Collectors.toSet());
        this.wishes = new Wishes(today, settings);
    }

    /** To be called once. */
    BuyListReading of(Stream<Plan> plans, String mark, LocalDate day) {
        plans.forEachOrdered(this::add);
        for (PurchaseOrder order : replaceable) {
            order.openLines()
                    .forEach(line -> planned.put(
                            new ItemPlace(line.sku(), order.head().locationId()),
                            line.open().toDouble()));
        }
        BuyList list = BuyList.of(all, conditions);
        return new BuyListReading(
                mark,
                day,
                list,
                new CutAlike(all, planned, conditions),
                all,
                names,
                replaced.stream().sorted().toList(),
                withoutRate,
                list.under(Double.MAX_VALUE).spent());
    }

    private void add(Plan plan) {
        Offer offer = plan.advice().offer();
        if (offer == null) {
            return;
        }
        Double margin = margins.get(plan.place().sku());
        if (margin == null || !worth.containsKey(offer.terms().currency())) {
            withoutRate++;
            return;
        }
        List<ExpectedSupply> coming =
                open
                        .getOrDefault(plan.place().sku(), Map.of())
                        .getOrDefault(plan.place().location(), List.of())
                        .stream()
                        .filter(supply -> !replaced.contains(supply.source()))
                        .toList();
        wishes.of(plan, coming, margin).ifPresent(wish -> {
            all.add(wish);
            names.put(wish.place(), plan.item().name());
            conditions.computeIfAbsent(
                    wish.order(),
                    order -> Wishes.conditions(List.of(plan), suppliers).getOrDefault(order, BuyList.Conditions.NONE));
        });
        // What was ordered of it since is no plan any more.
        if (plan.advice().orders()
                && coming.stream().allMatch(supply -> plan.advice().counted(supply.source()))) {
            planned.put(plan.place(), plan.advice().quantity().toDouble());
        }
    }
}
