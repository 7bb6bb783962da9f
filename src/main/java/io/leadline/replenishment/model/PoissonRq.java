package io.leadline.replenishment.model;

import java.util.Map;

/**
 * The (r,Q) policy under continuous review and Poisson demand (Federgruen and Zheng 1992).
 *
 * <p>The stock position is uniform on r+1 … r+Q, so g(r,Q) = (Kλ + Σ_{y=r+1}^{r+Q} G(y)) / Q. G is convex: the best
 * window of Q levels grows by its cheaper neighbour, and stops growing when that neighbour costs more than the average.
 */
final class PoissonRq {

    private static final int WIDEST = 10_000_000;

    private PoissonRq() {}

    static Map<String, Object> solve(Inputs in) {
        double ordering = in.nonNegative("fixed_cost") * in.positive("demand_mean");
        PoissonStock stock = stock(in);
        long best = stock.best();
        long r = best - 1;
        int quantity = 1;
        double total = ordering + stock.cost(best);
        while (true) {
            double below = stock.cost(r);
            double above = stock.cost(r + quantity + 1);
            if (Math.min(below, above) >= total / quantity) {
                return Result.of("r", r, "Q", quantity, "cost", total / quantity);
            }
            if (below <= above) {
                r--;
            }
            total += Math.min(below, above);
            if (++quantity > WIDEST) {
                throw new InputProblem(
                        "fixed_cost", in.nonNegative("fixed_cost"), "smaller: Q would pass " + WIDEST + " units");
            }
        }
    }

    static Map<String, Object> costAt(Inputs in) {
        PoissonStock stock = stock(in);
        long r = in.wholeNumber("r");
        int quantity = in.count("Q", WIDEST);
        in.atMost("r", r, WIDEST);
        double total = in.nonNegative("fixed_cost") * in.positive("demand_mean");
        for (long y = r + 1; y <= r + quantity; y++) {
            total += stock.cost(y);
        }
        return Result.of("cost", total / quantity);
    }

    private static PoissonStock stock(Inputs in) {
        double mean = in.positive("demand_mean") * in.nonNegative("lead_time");
        return new PoissonStock(
                in.atMost("demand_mean", mean, 1e6), in.positive("holding_cost"), in.positive("stockout_cost"));
    }
}
