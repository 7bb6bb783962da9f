package io.leadline.replenishment.model;

import java.util.Map;

/**
 * Safety stock and reorder point from a normal demand (Silver, Pyke and Thomas, chapters 6 and 7).
 *
 * <p>z = Φ⁻¹(cycle service level); d and σ demand and its deviation per day; L lead time, σ_L its deviation, R review
 * interval:
 *
 * <pre>fixed lead time      SS = zσ√L            variable    SS = z√(Lσ² + d²σ_L²)
 * periodic review      SS = zσ√(L+R)        order up to d(L+R) + SS
 * fill rate β          σL(z) = Q(1-β)       SS = zσ</pre>
 */
final class SafetyStock {

    private SafetyStock() {}

    static Map<String, Object> fixedLeadTime(Inputs in) {
        double z = Loss.quantile(in.openFraction("csl"));
        double leadTime = in.nonNegative("lead_time_days");
        double safety = z * in.nonNegative("demand_sd_per_day") * Math.sqrt(leadTime);
        return Result.of(
                "z", z, "safety_stock", safety, "reorder_point", in.nonNegative("demand_per_day") * leadTime + safety);
    }

    static Map<String, Object> variableLeadTime(Inputs in) {
        double z = Loss.quantile(in.openFraction("csl"));
        double demand = in.nonNegative("demand_per_day");
        double leadTime = in.nonNegative("lead_time_days");
        double sigma = Math.hypot(
                in.nonNegative("demand_sd_per_day") * Math.sqrt(leadTime),
                demand * in.nonNegative("lead_time_sd_days"));
        return Result.of(
                "z", z, "sigma_ltd", sigma, "safety_stock", z * sigma, "reorder_point", demand * leadTime + z * sigma);
    }

    static Map<String, Object> annualAndWeeks(Inputs in) {
        double z = Loss.quantile(in.openFraction("csl"));
        double weeksPerYear = in.has("weeks_per_year") ? in.positive("weeks_per_year") : 52;
        double share = in.nonNegative("lead_time_weeks") / weeksPerYear;
        return Result.of("z", z, "safety_stock", z * in.nonNegative("annual_sd") * Math.sqrt(share));
    }

    static Map<String, Object> perPeriod(Inputs in) {
        double z = Loss.quantile(in.openFraction("csl"));
        double safety = z * in.nonNegative("sd_per_period") * Math.sqrt(in.nonNegative("lead_time"));
        return Result.of("z", z, "safety_stock", safety);
    }

    static Map<String, Object> periodicReview(Inputs in) {
        double z = Loss.quantile(in.openFraction("csl"));
        double cover = in.nonNegative("lead_time_days") + in.nonNegative("review_days");
        double safety = z * in.nonNegative("demand_sd_per_day") * Math.sqrt(cover);
        return Result.of(
                "z", z, "safety_stock", safety, "order_up_to", in.nonNegative("demand_per_day") * cover + safety);
    }

    static Map<String, Object> fillRate(Inputs in) {
        double quantity = in.positive("order_quantity");
        double sigma = in.positive("sigma_ltd");
        double loss = quantity * (1 - in.openFraction("fill_rate")) / sigma;
        double z = Loss.standardInverse(loss);
        return Result.of("unit_loss", loss, "z", z, "safety_stock", z * sigma, "csl_implied", Loss.probability(z));
    }
}
