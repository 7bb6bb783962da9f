package io.leadline.cli;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Buys at each review for no more money than there is; what is left is there at the next one.
 *
 * <p>Either what brings most for the money, or what is planned, every order cut alike.
 */
final class MoneyLimit {

    private final double perReview;
    private final boolean alike;
    private double left;

    /** @param alike whether every line is cut by the same share; otherwise the buy list decides */
    MoneyLimit(double perReview, boolean alike) {
        this.perReview = perReview;
        this.alike = alike;
    }

    /** @return units by item and location, bought from the supplier of its plan */
    Map<ItemPlace, Double> buys(ShopFolder shop, PlanShop plan, LocalDate today, PlanSettings settings) {
        left += perReview;
        return alike ? cut(shop, plan) : listed(shop, plan, today, settings);
    }

    private Map<ItemPlace, Double> listed(ShopFolder shop, PlanShop plan, LocalDate today, PlanSettings settings) {
        BuyList.Bought bought = ShopWishes.of(shop, plan, today, settings).under(left);
        left -= bought.spent();
        Map<ItemPlace, Double> units = new HashMap<>();
        bought.lines().forEach(line -> units.put(line.place(), line.units()));
        return units;
    }

    private Map<ItemPlace, Double> cut(ShopFolder shop, PlanShop plan) {
        double wanted = plan.orders().stream()
                .flatMap(order -> order.lines().stream())
                .mapToDouble(line -> value(line, line.advice().quantity().toDouble()))
                .sum();
        double share = wanted > 0 ? Math.min(1, left / wanted) : 1;
        Map<ItemPlace, Double> units = new HashMap<>();
        for (PlannedOrder order : plan.orders()) {
            Map<ItemPlace, Double> here = new HashMap<>();
            double worth = 0;
            double cost = 0;
            for (Plan line : order.lines()) {
                Terms terms = offer(line).terms();
                double multiple = terms.orderMultiple().toDouble();
                double cutTo = Math.floor(line.advice().quantity().toDouble() * share / multiple + 1e-9) * multiple;
                if (cutTo > 0 && cutTo >= terms.moq().toDouble()) {
                    here.put(line.place(), cutTo);
                    worth += terms.unitPrice(Quantity.of((long) cutTo)).amount().doubleValue() * cutTo;
                    cost += value(line, cutTo);
                }
            }
            var supplier = shop.suppliers.get(order.supplierId());
            if (supplier != null && worth >= supplier.minOrderValue().amount().doubleValue()) {
                units.putAll(here);
                left -= cost;
            }
        }
        return units;
    }

    private static double value(Plan line, double units) {
        Offer offer = offer(line);
        return offer.toCompany(offer.terms()
                        .unitPrice(Quantity.of((long) Math.max(1, units)))
                        .amount()
                        .doubleValue()
                * units);
    }

    private static Offer offer(Plan line) {
        Offer offer = line.advice().offer();
        if (offer == null) {
            throw new IllegalStateException(line.place() + " is ordered without an offer");
        }
        return offer;
    }
}
