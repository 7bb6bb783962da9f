package io.leadline.replenishment.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Lot sizes for a demand that is known and varies (Wagner and Whitin 1958).
 *
 * <p>An order in period t covers the periods up to the next order, so the cheapest plan from t on is
 *
 * <pre>θ(t) = min over s > t of  K_t + c_t Σ d_i + Σ_{i=t}^{s-1} d_i Σ_{j=t}^{i-1} h_j + θ(s)</pre>
 *
 * Stock is charged at the end of each period; periods without demand need no order. Of equally cheap plans the one that
 * orders more often is given, and all of them (up to 100) are listed.
 */
public final class WagnerWhitin {

    private static final int MOST_PERIODS = 2000;
    private static final int MOST_ALTERNATIVES = 100;

    private final double[] demand;
    private final double[] fixed;
    private final double[] holding;
    private final double[] purchase;
    private final double[] cheapest;

    public WagnerWhitin(double[] demand, double[] fixedCost, double[] holdingCost, double[] purchaseCost) {
        this.demand = demand;
        this.fixed = fixedCost;
        this.holding = holdingCost;
        this.purchase = purchaseCost;
        this.cheapest = new double[demand.length + 1];
        for (int t = demand.length - 1; t >= 0; t--) {
            double[] costs = costsFrom(t);
            cheapest[t] = Arrays.stream(costs).min().orElseThrow();
        }
    }

    /** Cost of the cheapest plan. */
    public double cost() {
        return cheapest[0];
    }

    /** Cheapest order quantities by period, the plan with the shortest first cover first. */
    public List<double[]> plans(int limit) {
        List<double[]> found = new ArrayList<>();
        collect(0, new double[demand.length], found, limit);
        return found;
    }

    private void collect(int t, double[] plan, List<double[]> found, int limit) {
        if (found.size() >= limit) {
            return;
        }
        if (t == demand.length) {
            if (found.stream().noneMatch(other -> Arrays.equals(other, plan))) {
                found.add(plan.clone());
            }
            return;
        }
        double[] costs = costsFrom(t);
        for (int s = t + 1; s <= demand.length; s++) {
            if (costs[s - t - 1] <= cheapest[t] + 1e-9 * Math.max(1, Math.abs(cheapest[t]))) {
                plan[t] = Arrays.stream(demand, t, s).sum();
                collect(s, plan, found, limit);
                plan[t] = 0;
            }
        }
    }

    /** Cost from t on if the order of t covers up to before s, for s = t+1, t+2 … */
    private double[] costsFrom(int t) {
        double[] costs = new double[demand.length - t];
        double quantity = 0;
        double carried = 0;
        double carryingOne = 0;
        for (int s = t + 1; s <= demand.length; s++) {
            quantity += demand[s - 1];
            carried += demand[s - 1] * carryingOne;
            carryingOne += holding[s - 1];
            double order = quantity > 0 ? fixed[t] + purchase[t] * quantity : 0;
            costs[s - t - 1] = order + carried + cheapest[s];
        }
        return costs;
    }

    static Map<String, Object> solve(Inputs in) {
        int periods = in.count("num_periods", MOST_PERIODS);
        double[] none = new double[periods];
        WagnerWhitin problem = new WagnerWhitin(
                in.nonNegativesOfLength("demand", periods),
                in.nonNegativesOfLength("fixed_cost", periods),
                in.nonNegativesOfLength("holding_cost", periods),
                in.has("purchase_cost") ? in.nonNegativesOfLength("purchase_cost", periods) : none);
        List<double[]> plans = problem.plans(MOST_ALTERNATIVES);
        Map<String, Object> result =
                Result.of("order_quantities", Result.list(plans.getFirst()), "cost", problem.cost());
        if (plans.size() > 1) {
            result.put(
                    "alternative_optima",
                    plans.stream().sorted(Arrays::compare).map(Result::list).toList());
        }
        return result;
    }
}
