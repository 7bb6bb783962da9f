package io.leadline.replenishment.model;

import java.util.Map;

/**
 * Order quantity under quantity discounts (Hadley and Whitin 1963, chapter 2; Snyder and Shen, section 3.4).
 *
 * <p>K fixed cost, i holding cost per money and time, λ demand rate, c_j unit cost of region j from b_j on.
 *
 * <pre>all units:    g_j(Q) = c_j λ + Kλ/Q + i c_j Q/2
 * incremental:  C_j = Σ_{k<j} c_k (b_{k+1} - b_k) - c_j b_j   (what the first units cost more)
 *               g_j(Q) = c_j λ + i C_j/2 + (K + C_j)λ/Q + i c_j Q/2</pre>
 *
 * Each g_j is convex, so its best quantity inside the region is its minimum moved into the region.
 */
public final class EoqDiscounts {

    private EoqDiscounts() {}

    /** A quantity, the region it is priced in, and its cost per time, purchase included. */
    public record Choice(double quantity, int region, double cost) {}

    /** All units at the price of the region the quantity falls in, in multiples and not below a minimum. */
    public static Choice allUnits(
            double fixedCost,
            double holdingRate,
            double demandRate,
            PriceSchedule prices,
            double minimum,
            double multiple) {
        Choice best = new Choice(0, 0, Double.POSITIVE_INFINITY);
        for (int j = 0; j < prices.regions(); j++) {
            double holding = holdingRate * prices.unitCost()[j];
            double lowest = Math.max(1, Math.ceil(Math.max(prices.from()[j], minimum) / multiple - 1e-9));
            double highest = Math.ceil(prices.end(j) / multiple - 1e-9) - 1;
            if (lowest > highest) {
                continue;
            }
            double ideal = Eoq.quantity(fixedCost, demandRate, holding) / multiple;
            for (double lots : new double[] {Math.floor(ideal), Math.ceil(ideal)}) {
                double quantity = Math.clamp(lots, lowest, highest) * multiple;
                double cost = prices.unitCost()[j] * demandRate + Eoq.cost(fixedCost, demandRate, holding, quantity);
                if (cost < best.cost()) {
                    best = new Choice(quantity, j, cost);
                }
            }
        }
        return best;
    }

    static Map<String, Object> allUnits(Inputs in) {
        double fixed = in.nonNegative("fixed_cost");
        double rate = in.positive("holding_cost_rate");
        double demand = in.nonNegative("demand_rate");
        PriceSchedule prices = PriceSchedule.read(in);
        Choice best = new Choice(0, 0, Double.POSITIVE_INFINITY);
        for (int j = 0; j < prices.regions(); j++) {
            double holding = rate * prices.unitCost()[j];
            double quantity = Math.max(Eoq.quantity(fixed, demand, holding), prices.from()[j]);
            // A minimum beyond the region costs more than the start of the next, cheaper one.
            if (quantity < prices.end(j)) {
                double cost = prices.unitCost()[j] * demand + Eoq.cost(fixed, demand, holding, quantity);
                best = cost < best.cost() ? new Choice(quantity, j, cost) : best;
            }
        }
        return answer(best);
    }

    static Map<String, Object> incremental(Inputs in) {
        double fixed = in.nonNegative("fixed_cost");
        double rate = in.positive("holding_cost_rate");
        double demand = in.nonNegative("demand_rate");
        PriceSchedule prices = PriceSchedule.read(in);
        double[] from = prices.from();
        double[] unit = prices.unitCost();
        Choice best = new Choice(0, 0, Double.POSITIVE_INFINITY);
        double paidBefore = 0;
        for (int j = 0; j < prices.regions(); j++) {
            paidBefore += j == 0 ? 0 : unit[j - 1] * (from[j] - from[j - 1]);
            double extra = paidBefore - unit[j] * from[j];
            double quantity = Eoq.quantity(fixed + extra, demand, rate * unit[j]);
            // The overall minimum always lies inside a region: at a break the cost bends downwards.
            if (quantity >= from[j] && quantity < prices.end(j)) {
                double cost =
                        unit[j] * demand + rate * extra / 2 + Eoq.cost(fixed + extra, demand, rate * unit[j], quantity);
                best = cost < best.cost() ? new Choice(quantity, j, cost) : best;
            }
        }
        return answer(best);
    }

    static Map<String, Object> allUnitsInMultiples(Inputs in) {
        double multiple = in.has("multiple") ? in.positive("multiple") : 1;
        Choice best = allUnits(
                in.nonNegative("fixed_cost"),
                in.positive("holding_cost_rate"),
                in.nonNegative("demand_rate"),
                PriceSchedule.read(in),
                in.nonNegativeOr("moq", 0),
                multiple);
        return Result.of("order_quantity", best.quantity(), "cost", best.cost());
    }

    private static Map<String, Object> answer(Choice best) {
        return Result.of("order_quantity", best.quantity(), "region", best.region(), "cost", best.cost());
    }
}
