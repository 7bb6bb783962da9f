package io.leadline.replenishment.model;

import java.util.Map;

/**
 * The (s,S) policy by the revised power approximation (Ehrhardt and Mosier 1984), lead time 0.
 *
 * <pre>Q = 1.30 μ^0.494 (K/h)^0.506 (1 + σ²/μ²)^0.116      z = √(Qh/(σp))
 * s = 0.973 μ + σ (0.183/z + 1.063 - 2.192 z)          S = s + Q</pre>
 */
final class PowerApproximation {

    private PowerApproximation() {}

    static Map<String, Object> solve(Inputs in) {
        double holding = in.positive("holding_cost");
        double stockout = in.positive("stockout_cost");
        double fixed = in.positive("fixed_cost");
        double mean = in.positive("demand_mean");
        double sd = in.positive("demand_sd");
        double quantity = 1.30
                * Math.pow(mean, 0.494)
                * Math.pow(fixed / holding, 0.506)
                * Math.pow(1 + sd * sd / (mean * mean), 0.116);
        double z = Math.sqrt(quantity * holding / (sd * stockout));
        double s = 0.973 * mean + sd * (0.183 / z + 1.063 - 2.192 * z);
        return Result.of("s", s, "S", s + quantity);
    }
}
