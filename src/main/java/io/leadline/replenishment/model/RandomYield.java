package io.leadline.replenishment.model;

import java.util.Map;

/**
 * Order quantity when what arrives differs from what was ordered (Silver 1976; Snyder and Shen, section 9.3).
 *
 * <pre>additive, Q+Y arrives:        Q* = √(2Kλ/h + σ²) - μ          g* = h(Q* + μ)
 * multiplicative, QZ arrives:   Q* = √(2Kλ/(h(μ²+σ²)))        g(Q) = Kλ/(μQ) + hQ(μ²+σ²)/(2μ)</pre>
 */
final class RandomYield {

    private RandomYield() {}

    static Map<String, Object> additive(Inputs in) {
        double holding = in.positive("holding_cost");
        double sd = in.nonNegative("yield_sd");
        double arriving =
                Math.sqrt(2 * in.nonNegative("fixed_cost") * in.nonNegative("demand_rate") / holding + sd * sd);
        double quantity = arriving - in.number("yield_mean");
        if (quantity < 0) {
            throw new InputProblem("yield_mean", in.number("yield_mean"), "at most the best arriving lot, " + arriving);
        }
        return Result.of("order_quantity", quantity, "cost", holding * arriving);
    }

    static Map<String, Object> multiplicative(Inputs in) {
        double mean = in.positive("yield_mean");
        double sd = in.nonNegative("yield_sd");
        double fixed = in.nonNegative("fixed_cost");
        double demand = in.nonNegative("demand_rate");
        double holding = in.positive("holding_cost") * (mean * mean + sd * sd);
        double quantity = Eoq.quantity(fixed, demand, holding);
        return Result.of("order_quantity", quantity, "cost", Eoq.cost(fixed, demand, holding, quantity) / mean);
    }
}
