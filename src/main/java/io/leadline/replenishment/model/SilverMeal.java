package io.leadline.replenishment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lot sizes for a demand that is known and varies, where the far end of it may still change (Silver and Meal 1973).
 *
 * <p>An order covers one period more as long as that lowers the cost per period covered,
 *
 * <pre>(K + h Σ i d_i) / T,   i = 0 … T-1</pre>
 *
 * with K the cost of an order, h that of holding a unit for a period and d the demand. Periods without demand are covered
 * along. Unlike the plan of Wagner and Whitin, the first lot does not depend on the last periods of the list.
 */
public final class SilverMeal {

    private static final int MOST_PERIODS = 10_000;

    private SilverMeal() {}

    /** How many periods an order placed at the first of them covers. */
    private static int periods(double[] demand, int first, double fixedCost, double holdingCost) {
        double carried = 0;
        double best = fixedCost;
        int periods = 1;
        for (int more = 1; first + more < demand.length; more++) {
            carried += holdingCost * more * demand[first + more];
            double perPeriod = (fixedCost + carried) / (more + 1);
            if (perPeriod > best) {
                return periods;
            }
            best = perPeriod;
            periods = more + 1;
        }
        return periods;
    }

    /** Order quantities by period. */
    public static double[] lots(double[] demand, double fixedCost, double holdingCost) {
        double[] lots = new double[demand.length];
        for (int t = 0; t < demand.length; ) {
            if (demand[t] <= 0) {
                t++;
                continue;
            }
            int periods = periods(demand, t, fixedCost, holdingCost);
            for (int i = 0; i < periods; i++) {
                lots[t] += demand[t + i];
            }
            t += periods;
        }
        return lots;
    }

    static Map<String, Object> solve(Inputs in) {
        int count = in.count("num_periods", MOST_PERIODS);
        double[] demand = in.nonNegativesOfLength("demand", count);
        double fixedCost = in.nonNegative("fixed_cost");
        double holdingCost = in.nonNegative("holding_cost");
        double[] lots = lots(demand, fixedCost, holdingCost);
        double stock = 0;
        double cost = 0;
        List<Double> quantities = new ArrayList<>();
        for (int t = 0; t < lots.length; t++) {
            stock += lots[t] - demand[t];
            cost += (lots[t] > 0 ? fixedCost : 0) + holdingCost * stock;
            quantities.add(lots[t]);
        }
        return Result.of("order_quantities", quantities, "cost", cost);
    }
}
