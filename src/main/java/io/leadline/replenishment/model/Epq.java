package io.leadline.replenishment.model;

import java.util.Map;

/**
 * Economic production quantity: a lot arrives at a finite rate (Taft 1918).
 *
 * <p>K set-up cost, h holding cost per unit and time, λ demand rate, μ production rate, ρ = λ/μ below 1:
 *
 * <pre>Q* = √(2Kλ/(h(1-ρ)))      g(Q) = Kλ/Q + h(1-ρ)Q/2</pre>
 *
 * The stock is highest, at (1-ρ)Q*, when the run of the machine ends: some was sold meanwhile.
 */
final class Epq {

    private Epq() {}

    static Map<String, Object> solve(Inputs in) {
        double fixed = in.nonNegative("fixed_cost");
        double demand = in.nonNegative("demand_rate");
        double holding = effectiveHolding(in, in.positive("holding_cost"), demand);
        double quantity = Eoq.quantity(fixed, demand, holding);
        double idleShare = 1 - demand / in.positive("production_rate");
        return Result.of(
                "order_quantity",
                quantity,
                "max_inventory",
                quantity * idleShare,
                "cost",
                Eoq.cost(fixed, demand, holding, quantity));
    }

    static Map<String, Object> costAtQuantity(Inputs in) {
        double demand = in.nonNegative("demand_rate");
        double holding = effectiveHolding(in, in.nonNegative("holding_cost"), demand);
        return Result.of(
                "cost", Eoq.cost(in.nonNegative("fixed_cost"), demand, holding, in.positive("order_quantity")));
    }

    private static double effectiveHolding(Inputs in, double holding, double demand) {
        return holding * (1 - demand / in.above("production_rate", demand, "demand_rate"));
    }
}
