package io.leadline.replenishment.model;

import java.util.Map;

/**
 * One stock decision before an uncertain demand (Arrow, Harris and Marschak 1951; Snyder and Shen, section 4.3).
 *
 * <p>h cost per unit left, p cost per unit short, F distribution of the demand:
 *
 * <pre>S* = F⁻¹(p/(p+h))      g(S) = h n̄(S) + p n(S)</pre>
 *
 * In money terms (r revenue, c purchase cost, v salvage value): a unit left costs c + h - v, a unit short r + p - c, and
 * the profit is (r-c) E[D] - g(S). With a lead time of L periods the decision covers L + 1 of them.
 */
final class Newsvendor {

    private Newsvendor() {}

    static Map<String, Object> best(Inputs in, DemandLaw demand) {
        double over = in.positive("holding_cost");
        double under = in.positive("stockout_cost");
        double stock = demand.quantile(under / (under + over));
        return Result.of("base_stock_level", level(stock, demand), "cost", cost(over, under, stock, demand));
    }

    static Map<String, Object> costAtLevel(Inputs in, DemandLaw demand) {
        double stock = in.number("base_stock_level");
        return Result.of("cost", cost(in.nonNegative("holding_cost"), in.nonNegative("stockout_cost"), stock, demand));
    }

    static Map<String, Object> bestProfit(Inputs in, DemandLaw demand) {
        Margins margins = Margins.read(in);
        double stock = demand.quantile(margins.under / (margins.under + margins.over));
        return Result.of("base_stock_level", level(stock, demand), "profit", margins.profit(stock, demand));
    }

    static Map<String, Object> profitAtLevel(Inputs in, DemandLaw demand) {
        return Result.of("profit", Margins.read(in).profit(in.number("base_stock_level"), demand));
    }

    static DemandLaw normal(Inputs in) {
        double periods = in.nonNegativeOr("lead_time", 0) + 1;
        return DemandLaw.normal(in.number("demand_mean") * periods, in.nonNegative("demand_sd") * Math.sqrt(periods));
    }

    static DemandLaw poisson(Inputs in) {
        double mean = in.positive("demand_mean") * (in.nonNegativeOr("lead_time", 0) + 1);
        return DemandLaw.poisson(in.atMost("demand_mean", mean, 1e8));
    }

    static DemandLaw lognormal(Inputs in) {
        double mu = in.number("mu");
        double sigma = in.positive("sigma");
        if (mu + sigma * sigma / 2 > 600) {
            throw new InputProblem("mu", mu, "small enough for the mean demand to be a number");
        }
        return DemandLaw.lognormal(mu, sigma);
    }

    static DemandLaw discrete(Inputs in) {
        return DemandLaw.discrete(in.massFunction("demand_pmf"));
    }

    /** Newsvendor from price and cost, with what uncertainty costs: (p-s)σφ(z), and the fill rate 1 - σL(z)/μ. */
    static Map<String, Object> fromPriceAndCost(Inputs in) {
        double mean = in.positive("demand_mean");
        double sd = in.nonNegative("demand_sd");
        double cost = in.nonNegative("cost");
        double price = in.above("price", cost, "cost");
        double salvage = in.nonNegativeOr("salvage", 0);
        if (salvage >= cost) {
            throw new InputProblem("salvage", salvage, "below cost (" + cost + ")");
        }
        double ratio = (price - cost) / (price - salvage);
        double z = Loss.quantile(ratio);
        return Result.of(
                "critical_ratio",
                ratio,
                "order_quantity",
                mean + z * sd,
                "expected_cost_of_uncertainty",
                (price - salvage) * sd * Loss.density(z),
                "fill_rate",
                1 - sd * Loss.standard(z) / mean);
    }

    /** (price - cost + penalty) / (price - salvage + penalty): what a unit short costs, among both errors. */
    static Map<String, Object> criticalRatio(Inputs in) {
        double price = in.nonNegative("price");
        double cost = in.nonNegative("cost");
        double salvage = in.has("salvage") ? in.number("salvage") : 0;
        double penalty = in.nonNegativeOr("penalty", 0);
        if (salvage > cost) {
            throw new InputProblem("salvage", salvage, "at most cost (" + cost + ")");
        }
        if (price + penalty < cost || price + penalty <= salvage) {
            throw new InputProblem("price", price, "enough to cover cost (" + cost + ") together with penalty");
        }
        return Result.of("critical_ratio", (price - cost + penalty) / (price - salvage + penalty));
    }

    private static double cost(double over, double under, double stock, DemandLaw demand) {
        Loss loss = demand.loss(stock);
        return over * loss.surplus() + under * loss.shortage();
    }

    private static Object level(double stock, DemandLaw demand) {
        return demand.whole() ? (Object) Math.round(stock) : (Object) stock;
    }

    /** What a sold unit earns, a unit left costs, and a unit short costs. */
    private record Margins(double sold, double over, double under) {

        static Margins read(Inputs in) {
            double revenue = in.nonNegative("revenue");
            double purchase = in.nonNegative("purchase_cost");
            double salvage = in.has("salvage_value") ? in.number("salvage_value") : 0;
            double holding = in.nonNegativeOr("holding_cost", 0);
            double stockout = in.nonNegativeOr("stockout_cost", 0);
            if (purchase + holding <= salvage) {
                throw new InputProblem("salvage_value", salvage, "below purchase_cost plus holding_cost");
            }
            if (revenue + stockout <= purchase) {
                throw new InputProblem("revenue", revenue, "above purchase_cost less stockout_cost");
            }
            return new Margins(revenue - purchase, purchase + holding - salvage, revenue + stockout - purchase);
        }

        double profit(double stock, DemandLaw demand) {
            return sold * demand.mean() - cost(over, under, stock, demand);
        }
    }
}
