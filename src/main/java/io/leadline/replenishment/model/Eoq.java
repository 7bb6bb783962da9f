package io.leadline.replenishment.model;

import java.util.Map;

/**
 * Economic order quantity, with and without planned backorders (Harris 1913; Zipkin, Foundations of Inventory
 * Management, section 3.2 and 3.3).
 *
 * <p>K fixed cost per order, h holding cost per unit and time, λ demand per time, p backorder cost per unit and time,
 * x share of demand that waits:
 *
 * <pre>Q* = √(2Kλ/h)                g(Q) = Kλ/Q + hQ/2
 * Q* = √(2Kλ(h+p)/(hp))        x* = h/(h+p)      g(Q,x) = Kλ/Q + hQ(1-x)²/2 + pQx²/2</pre>
 *
 * The most that waits, just before an order comes in, is x*Q*.
 */
public final class Eoq {

    private Eoq() {}

    public static double quantity(double fixedCost, double demandRate, double holdingCost) {
        return Math.sqrt(2 * fixedCost * demandRate / holdingCost);
    }

    public static double cost(double fixedCost, double demandRate, double holdingCost, double quantity) {
        double ordering = fixedCost * demandRate == 0 ? 0 : fixedCost * demandRate / quantity;
        return ordering + holdingCost * quantity / 2;
    }

    static double quantityWithBackorders(double fixedCost, double demandRate, double holdingCost, double stockoutCost) {
        return Math.sqrt(2 * fixedCost * demandRate * (holdingCost + stockoutCost) / (holdingCost * stockoutCost));
    }

    static Map<String, Object> solve(Inputs in) {
        double fixed = in.nonNegative("fixed_cost");
        double holding = in.positive("holding_cost");
        double demand = in.nonNegative("demand_rate");
        double quantity = quantity(fixed, demand, holding);
        return Result.of("order_quantity", quantity, "cost", cost(fixed, demand, holding, quantity));
    }

    static Map<String, Object> costAtQuantity(Inputs in) {
        return Result.of(
                "cost",
                cost(
                        in.nonNegative("fixed_cost"),
                        in.nonNegative("demand_rate"),
                        in.nonNegative("holding_cost"),
                        in.positive("order_quantity")));
    }

    static Map<String, Object> solveWithBackorders(Inputs in) {
        double fixed = in.nonNegative("fixed_cost");
        double holding = in.positive("holding_cost");
        double stockout = in.positive("stockout_cost");
        double demand = in.nonNegative("demand_rate");
        double quantity = quantityWithBackorders(fixed, demand, holding, stockout);
        double waiting = holding / (holding + stockout);
        return Result.of(
                "order_quantity",
                quantity,
                "stockout_fraction",
                waiting,
                "max_backorder",
                waiting * quantity,
                "cost",
                costWithBackorders(fixed, demand, holding, stockout, quantity, waiting));
    }

    static Map<String, Object> costWithBackordersAt(Inputs in) {
        return Result.of(
                "cost",
                costWithBackorders(
                        in.nonNegative("fixed_cost"),
                        in.nonNegative("demand_rate"),
                        in.nonNegative("holding_cost"),
                        in.nonNegative("stockout_cost"),
                        in.positive("order_quantity"),
                        in.fraction("stockout_fraction")));
    }

    private static double costWithBackorders(
            double fixed, double demand, double holding, double stockout, double quantity, double waiting) {
        double ordering = fixed * demand == 0 ? 0 : fixed * demand / quantity;
        return ordering
                + holding * quantity * (1 - waiting) * (1 - waiting) / 2
                + stockout * quantity * waiting * waiting / 2;
    }
}
