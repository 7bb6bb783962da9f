package io.leadline.replenishment.model;

import java.util.Map;

/**
 * Joint replenishment of items that share an order's fixed cost, by Silver's heuristic (Silver 1976; Silver, Pyke and
 * Thomas, section 10.4).
 *
 * <p>K shared fixed cost, k_i own fixed cost, h_i holding cost, λ_i demand rate. The item with the smallest
 * k_i/(h_i λ_i) is ordered every cycle, the others every m_i-th, m_i being the nearest whole number to
 *
 * <pre>√( k_i/(h_i λ_i) · h_1 λ_1/(K + k_1) )     T = √( 2(K + Σ k_i/m_i) / Σ m_i h_i λ_i )</pre>
 */
final class JointReplenishment {

    private JointReplenishment() {}

    static Map<String, Object> solve(Inputs in) {
        double shared = in.nonNegative("shared_fixed_cost");
        double[] own = in.nonNegatives("individual_fixed_costs");
        double[] holding = in.positives("holding_costs");
        double[] demand = in.positives("demand_rates");
        in.requireLength("holding_costs", holding, own.length);
        in.requireLength("demand_rates", demand, own.length);

        int base = 0;
        for (int i = 1; i < own.length; i++) {
            base = own[i] / (holding[i] * demand[i]) < own[base] / (holding[base] * demand[base]) ? i : base;
        }
        if (shared + own[base] == 0) {
            throw new InputProblem("shared_fixed_cost", shared, "above 0 where an item has no fixed cost of its own");
        }
        int[] multiples = new int[own.length];
        double fixedPerCycle = shared;
        double holdingPerCycle = 0;
        for (int i = 0; i < own.length; i++) {
            double ideal =
                    Math.sqrt(own[i] / (holding[i] * demand[i]) * holding[base] * demand[base] / (shared + own[base]));
            multiples[i] = i == base ? 1 : (int) Math.max(1, Math.rint(ideal));
            fixedPerCycle += own[i] / multiples[i];
            holdingPerCycle += multiples[i] * holding[i] * demand[i];
        }
        double cycle = Math.sqrt(2 * fixedPerCycle / holdingPerCycle);
        double[] quantities = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            quantities[i] = multiples[i] * cycle * demand[i];
        }
        return Result.of(
                "order_quantities",
                Result.list(quantities),
                "base_cycle_time",
                cycle,
                "order_multiples",
                Result.list(multiples),
                "cost",
                fixedPerCycle / cycle + holdingPerCycle * cycle / 2);
    }
}
