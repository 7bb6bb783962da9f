package io.leadline.planning;

import io.leadline.catalog.Supplier;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.UntouchedProposals;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a buy list of stored plans and of what is on order now, whatever the plans knew of that. */
final class ListReading {

    private final Map<String, Double> worth;
    private final Map<String, Supplier> suppliers;
    private final Map<Sku, Double> margins;
    private final Map<Sku, Map<String, List<ExpectedSupply>>> open;
    private final List<PurchaseOrder> replaceable;
    private final Map<ItemPlace, Set<String>> proposed = new HashMap<>();
    private final Wishes wishes;
    private final List<Wish> all = new ArrayList<>();
    private final Map<ItemPlace, String> names = new HashMap<>();
    private final Map<ItemPlace, Double> planned = new HashMap<>();
    private final Map<String, BuyList.Conditions> conditions = new HashMap<>();
    private final Map<ItemPlace, Found> replacing = new LinkedHashMap<>();
    private final Map<ItemPlace, Found> beside = new HashMap<>();
    private int withoutRate;

    /**
     * What a plan comes to.
     *
     * @param wish null where nothing can be ordered
     * @param planned units that the plan orders and nobody has ordered since
     */
    private record Found(
            ItemPlace place, String name, @Nullable Wish wish, double planned) {}

    /**
     * @param worth of each currency in the company's
     * @param margins of a unit of each item, where its currency has a rate
     * @param open what is to come, proposals included
     * @param replaceable proposals that nobody has worked on: no supply here, because the list decides of their items again. One
     *     with an item that the list cannot decide of stays and is supply
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
        replaceable.forEach(order -> places(order)
                .forEach(place ->
                        proposed.computeIfAbsent(place, p -> new HashSet<>()).add(order.id())));
        this.wishes = new Wishes(today, settings);
    }

    /** To be called once. */
    BuyListReading of(Stream<Plan> plans, String basis, @Nullable LocalDate day) {
        plans.forEachOrdered(this::add);
        Set<String> staying = staying();
        for (Map.Entry<ItemPlace, Found> each : replacing.entrySet()) {
            Found other = beside.get(each.getKey());
            keep(other != null && isOf(each.getKey(), staying) ? other : each.getValue());
        }
        List<PurchaseOrder> replaced = replaceable.stream()
                .filter(order -> !staying.contains(order.id()))
                .toList();
        for (PurchaseOrder order : replaced) {
            order.openLines()
                    .forEach(line -> planned.put(
                            new ItemPlace(line.sku(), order.head().locationId()),
                            line.open().toDouble()));
        }
        BuyList list = BuyList.of(all, conditions);
        CutAlike alike = new CutAlike(all, planned, conditions);
        double most = BuyListReading.better(list.under(Double.MAX_VALUE), alike.under(Double.MAX_VALUE))
                .spent();
        return new BuyListReading(
                basis,
                day,
                list,
                alike,
                all,
                names,
                replaced.stream().map(PurchaseOrder::id).sorted().toList(),
                replaced.stream()
                        .flatMap(order -> UntouchedProposals.byListOf(order).stream())
                        .collect(Collectors.toSet()),
                open.values().stream()
                        .flatMap(places -> places.values().stream())
                        .flatMap(List::stream)
                        .map(ExpectedSupply::source)
                        .collect(Collectors.toSet()),
                withoutRate,
                most,
                alike.under(Double.MAX_VALUE).spent(),
                BuyListReading.curve(most, list, alike, all));
    }

    private static Stream<ItemPlace> places(PurchaseOrder order) {
        return order.openLines().stream()
                .map(line -> new ItemPlace(line.sku(), order.head().locationId()));
    }

    private boolean isOf(ItemPlace place, Set<String> orders) {
        return proposed.getOrDefault(place, Set.of()).stream().anyMatch(orders::contains);
    }

    /** Proposals with an item that nothing on the list could take the place of, and those that share an item with one. */
    private Set<String> staying() {
        Set<String> staying = new HashSet<>();
        for (boolean more = true; more; ) {
            more = false;
            for (PurchaseOrder order : replaceable) {
                more |= !staying.contains(order.id())
                        && places(order).anyMatch(place -> !isWished(place) || isOf(place, staying))
                        && staying.add(order.id());
            }
        }
        return staying;
    }

    private boolean isWished(ItemPlace place) {
        Found found = replacing.get(place);
        return found != null && found.wish() != null;
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
        Set<String> orders = proposed.getOrDefault(plan.place(), Set.of());
        if (orders.isEmpty()) {
            keep(found(plan, orders, margin));
        } else {
            replacing.put(plan.place(), found(plan, orders, margin));
            beside.put(plan.place(), found(plan, Set.of(), margin));
        }
    }

    /** @param replaced orders that are no supply */
    private Found found(Plan plan, Set<String> replaced, double margin) {
        List<ExpectedSupply> coming =
                open
                        .getOrDefault(plan.place().sku(), Map.of())
                        .getOrDefault(plan.place().location(), List.of())
                        .stream()
                        .filter(supply -> !replaced.contains(supply.source()))
                        .toList();
        Wish wish = wishes.of(plan, coming, replaced, margin).orElse(null);
        if (wish != null) {
            conditions.computeIfAbsent(
                    wish.order(),
                    order -> Wishes.conditions(List.of(plan), suppliers).getOrDefault(order, BuyList.Conditions.NONE));
        }
        // What was ordered of it since is no plan any more.
        boolean due = plan.advice().orders()
                && coming.stream().allMatch(supply -> plan.advice().counted(supply.source()));
        return new Found(
                plan.place(),
                plan.item().name(),
                wish,
                due ? plan.advice().quantity().toDouble() : 0);
    }

    private void keep(Found found) {
        Wish wish = found.wish();
        if (wish != null) {
            all.add(wish);
            names.put(found.place(), found.name());
        }
        if (found.planned() > 0) {
            planned.put(found.place(), found.planned());
        }
    }
}
