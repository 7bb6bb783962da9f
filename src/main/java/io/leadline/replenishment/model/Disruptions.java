package io.leadline.replenishment.model;

import java.util.Map;

/**
 * Order quantities when the supplier fails from time to time (Parlar and Berkin 1991, corrected by Berk and
 * Arreola-Risa 1994; Snyder 2014; Snyder and Shen, section 9.2).
 *
 * <p>α disruption rate, β recovery rate, λ demand rate, K fixed cost, h holding cost, p cost per unit of lost demand, and
 * ψ(Q) = α/(α+β) · (1 - e^{-(α+β)Q/λ}) the chance that the supplier is down when the stock runs out:
 *
 * <pre>g(Q) = (K + hQ²/(2λ) + pλψ/β) / (Q/λ + ψ/β)</pre>
 *
 * The approximation takes ψ = α/(α+β); then Q* = (√((ψλh)² + 2hβ(Kλβ + λ²pψ)) - ψλh) / (hβ) and g = hQ*.
 */
final class Disruptions {

    private Disruptions() {}

    static Map<String, Object> approximate(Inputs in) {
        Supply supply = Supply.read(in);
        double quantity = supply.approximateQuantity();
        return Result.of("order_quantity", quantity, "cost", supply.holding * quantity);
    }

    /** Where the derivative of g changes its sign; g falls before and rises after. */
    static Map<String, Object> exact(Inputs in) {
        Supply supply = Supply.read(in);
        double high = 2 * supply.approximateQuantity() + 1;
        while (supply.slope(high) < 0) {
            high *= 2;
        }
        double quantity = Root.ofRising(supply::slope, 0, high);
        return Result.of("order_quantity", quantity, "cost", supply.cost(quantity));
    }

    /**
     * Periodic review, known demand d, disruption probability α and recovery probability β per period. The supplier has
     * been down for n periods with π_0 = β/(α+β), π_n = αβ/(α+β)·(1-β)^{n-1}; S* = (n*+1)d with n* the quantile of n at
     * p/(p+h).
     */
    static Map<String, Object> newsvendor(Inputs in) {
        double holding = in.positive("holding_cost");
        double stockout = in.positive("stockout_cost");
        double demand = in.nonNegative("demand");
        double fails = in.openFraction("disruption_prob");
        double recovers = in.fraction("recovery_prob");
        if (recovers == 0) {
            throw new InputProblem("recovery_prob", 0, "above 0: the supplier must come back");
        }
        double down = fails / (fails + recovers);
        double target = holding / (stockout + holding);
        long periods = 0;
        if (down > target) {
            periods = recovers == 1 ? 1 : (long) Math.ceil(Math.log(target / down) / Math.log1p(-recovers) - 1e-12);
        }
        double shortPeriods = down * Math.pow(1 - recovers, periods) / recovers;
        double sparePeriods = periods - down / recovers + shortPeriods;
        return Result.of(
                "base_stock_level",
                (periods + 1) * demand,
                "cost",
                demand * (holding * sparePeriods + stockout * shortPeriods));
    }

    private record Supply(double holding, double stockout, double fixed, double demand, double fails, double recovers) {

        static Supply read(Inputs in) {
            return new Supply(
                    in.positive("holding_cost"),
                    in.positive("stockout_cost"),
                    in.positive("fixed_cost"),
                    in.positive("demand_rate"),
                    in.positive("disruption_rate"),
                    in.positive("recovery_rate"));
        }

        double approximateQuantity() {
            double down = fails / (fails + recovers);
            double linear = down * demand * holding;
            double constant = 2 * holding * recovers * (fixed * demand * recovers + demand * demand * stockout * down);
            return (Math.sqrt(linear * linear + constant) - linear) / (holding * recovers);
        }

        private double down(double quantity) {
            return -fails / (fails + recovers) * Math.expm1(-(fails + recovers) * quantity / demand);
        }

        private double cycleCost(double quantity) {
            return fixed + holding * quantity * quantity / (2 * demand) + stockout * demand * down(quantity) / recovers;
        }

        private double cycleTime(double quantity) {
            return quantity / demand + down(quantity) / recovers;
        }

        double cost(double quantity) {
            return cycleCost(quantity) / cycleTime(quantity);
        }

        /** Has the sign of g'(Q). */
        double slope(double quantity) {
            double downSlope = fails / demand * Math.exp(-(fails + recovers) * quantity / demand);
            double costSlope = holding * quantity / demand + stockout * demand * downSlope / recovers;
            double timeSlope = 1 / demand + downSlope / recovers;
            return costSlope * cycleTime(quantity) - cycleCost(quantity) * timeSlope;
        }
    }
}
