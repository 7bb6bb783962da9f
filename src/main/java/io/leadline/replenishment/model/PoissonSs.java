package io.leadline.replenishment.model;

import java.util.Map;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The (s,S) policy under periodic review and Poisson demand: at or below s, order up to S (Zheng and Federgruen 1991).
 *
 * <p>With m(j) the renewal density of the demand and M its sum,
 *
 * <pre>c(s,S) = (K + Σ_{j=0}^{S-s-1} m(j) G(S-j)) / M(S-s)</pre>
 *
 * The search raises S while G(S) can still be below the best cost found, and moves s so that c(s,S) stays between G(s)
 * and G(s+1).
 */
final class PoissonSs {

    private static final int WIDEST = 20_000;

    private final PoissonStock stock;
    private final double fixed;
    private final double[] mass;
    private final double[] renewal = new double[WIDEST];
    private int renewals;

    private PoissonSs(double fixed, double mean, PoissonStock stock) {
        this.fixed = fixed;
        this.stock = stock;
        PoissonDistribution demand = PoissonDistribution.of(mean);
        int reach = (int) Math.min(WIDEST, mean + 40 * Math.sqrt(mean) + 40);
        this.mass = new double[reach];
        for (int d = 0; d < reach; d++) {
            mass[d] = demand.probability(d);
        }
    }

    private static PoissonSs read(Inputs in) {
        double mean = in.atMost("demand_mean", in.positive("demand_mean"), 10_000);
        return new PoissonSs(
                in.nonNegative("fixed_cost"),
                mean,
                new PoissonStock(mean, in.positive("holding_cost"), in.positive("stockout_cost")));
    }

    private double renewal(int j) {
        if (j >= WIDEST) {
            throw new InputProblem("fixed_cost", fixed, "smaller: S - s would pass " + WIDEST + " units");
        }
        for (; renewals <= j; renewals++) {
            double sum = renewals == 0 ? 1 : 0;
            for (int d = Math.min(renewals, mass.length - 1); d >= 1; d--) {
                sum += mass[d] * renewal[renewals - d];
            }
            renewal[renewals] = sum / (1 - mass[0]);
        }
        return renewal[j];
    }

    private double cost(long s, long big) {
        double sum = fixed;
        double weight = 0;
        for (int j = 0; j < big - s; j++) {
            double m = renewal(j);
            sum += m * stock.cost(big - j);
            weight += m;
        }
        return sum / weight;
    }

    static Map<String, Object> solve(Inputs in) {
        PoissonSs policy = read(in);
        long top = policy.stock.best();
        long s = top - 1;
        while (policy.cost(s, top) > policy.stock.cost(s)) {
            s--;
        }
        double best = policy.cost(s, top);
        for (long candidate = top + 1; policy.stock.cost(candidate) <= best; candidate++) {
            if (policy.cost(s, candidate) < best) {
                top = candidate;
                while (policy.cost(s, top) <= policy.stock.cost(s + 1)) {
                    s++;
                }
                best = policy.cost(s, top);
            }
        }
        return Result.of("s", s, "S", top, "cost", best);
    }

    static Map<String, Object> costAt(Inputs in) {
        PoissonSs policy = read(in);
        long s = in.wholeNumber("s");
        long top = in.wholeNumber("S");
        if (top <= s) {
            throw new InputProblem("S", top, "above s (" + s + ")");
        }
        in.atMost("S", top, 1e6);
        return Result.of("cost", policy.cost(s, top));
    }
}
