package io.leadline.replenishment.model;

import java.util.Map;

/**
 * The (r,Q) policy under continuous review: at r, order Q; demand over the lead time is normal (Snyder and Shen,
 * chapter 5; Zheng 1992 for the exact cost).
 *
 * <p>G(y) = h n̄(y) + p n(y) with the losses of the demand over the lead time:
 *
 * <pre>exact cost      g(r,Q) = (Kλ + ∫ from r to r+Q of G) / Q
 * best r for Q    G(r) = G(r+Q)
 * EIL             g = h(r - λL + Q/2) + Kλ/Q + pλ n(r)/Q;  Q = √(2λ(K + p n(r))/h),  F(r) = 1 - Qh/(pλ)
 * EOQ+SS          Q = √(2Kλ/h),  F(r) = p/(p+h)
 * EOQB            Q of the EOQ with backorders, best r for it
 * loss function   n(r) = hQ/(h+p),  Q = √(2(Kλ + (h+p) n₂(r))/h)</pre>
 */
final class NormalRq {

    private static final int MOST_ROUNDS = 100_000;

    private final double holding;
    private final double stockout;
    private final double demand;
    private final double mean;
    private final double sd;

    private NormalRq(Inputs in) {
        holding = in.positive("holding_cost");
        stockout = in.positive("stockout_cost");
        demand = in.positive("demand_mean");
        double leadTime = in.positive("lead_time");
        mean = demand * leadTime;
        sd = in.positive("demand_sd") * Math.sqrt(leadTime);
    }

    static Map<String, Object> costAt(Inputs in) {
        NormalRq policy = new NormalRq(in);
        return Result.of("cost", policy.exactCost(in.nonNegative("fixed_cost"), in.number("r"), in.positive("Q")));
    }

    static Map<String, Object> bestReorderPoint(Inputs in) {
        return Result.of("r", new NormalRq(in).reorderPointFor(in.positive("Q")));
    }

    static Map<String, Object> eoqWithBackorders(Inputs in) {
        NormalRq policy = new NormalRq(in);
        double quantity =
                Eoq.quantityWithBackorders(in.positive("fixed_cost"), policy.demand, policy.holding, policy.stockout);
        return Result.of("r", policy.reorderPointFor(quantity), "Q", quantity);
    }

    static Map<String, Object> eoqWithSafetyStock(Inputs in) {
        NormalRq policy = new NormalRq(in);
        return Result.of(
                "r",
                policy.newsvendorLevel(),
                "Q",
                Eoq.quantity(in.positive("fixed_cost"), policy.demand, policy.holding));
    }

    static Map<String, Object> expectedInventoryLevel(Inputs in) {
        NormalRq policy = new NormalRq(in);
        double fixed = in.positive("fixed_cost");
        double quantity = Eoq.quantity(fixed, policy.demand, policy.holding);
        double r = policy.mean;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double atRisk = quantity * policy.holding / (policy.stockout * policy.demand);
            if (atRisk >= 1) {
                throw new InputProblem(
                        "stockout_cost", policy.stockout, "high enough for a cycle's shortage to matter (Qh < pλ)");
            }
            r = policy.mean + policy.sd * Loss.quantile(1 - atRisk);
            double next =
                    Math.sqrt(2 * policy.demand * (fixed + policy.stockout * policy.shortage(r)) / policy.holding);
            boolean settled = Math.abs(next - quantity) <= 1e-12 * next;
            quantity = next;
            if (settled) {
                break;
            }
        }
        double cost = policy.holding * (r - policy.mean + quantity / 2)
                + fixed * policy.demand / quantity
                + policy.stockout * policy.demand * policy.shortage(r) / quantity;
        return Result.of("r", r, "Q", quantity, "cost", cost);
    }

    static Map<String, Object> lossFunction(Inputs in) {
        NormalRq policy = new NormalRq(in);
        double fixed = in.positive("fixed_cost");
        double both = policy.holding + policy.stockout;
        double quantity = Eoq.quantity(fixed, policy.demand, policy.holding);
        double z = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            z = Loss.standardInverse(policy.holding * quantity / both / policy.sd);
            double second = policy.sd * policy.sd * Loss.standardSecond(z);
            double next = Math.sqrt(2 * (fixed * policy.demand + both * second) / policy.holding);
            boolean settled = Math.abs(next - quantity) <= 1e-11 * next;
            quantity = next;
            if (settled || !Double.isFinite(next)) {
                break;
            }
        }
        return Result.of("r", policy.mean + policy.sd * z, "Q", quantity);
    }

    private double shortage(double r) {
        return Loss.normal(r, mean, sd).shortage();
    }

    private double newsvendorLevel() {
        return mean + sd * Loss.quantile(stockout / (stockout + holding));
    }

    /** G(r+Q) - G(r) rises in r: negative left of the cheapest level's window, positive right of it. */
    private double reorderPointFor(double quantity) {
        double cheapest = newsvendorLevel();
        return Root.ofRising(r -> rate(r + quantity) - rate(r), cheapest - quantity, cheapest);
    }

    private double rate(double y) {
        Loss loss = Loss.normal(y, mean, sd);
        return holding * loss.surplus() + stockout * loss.shortage();
    }

    private double exactCost(double fixed, double r, double quantity) {
        double low = (r - mean) / sd;
        double high = (r + quantity - mean) / sd;
        double shortage = sd * sd * (Loss.standardSecond(low) - Loss.standardSecond(high));
        double surplus = sd * sd * (Loss.standardSecond(-high) - Loss.standardSecond(-low));
        return (fixed * demand + holding * surplus + stockout * shortage) / quantity;
    }
}
