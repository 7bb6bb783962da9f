package io.leadline.replenishment.model;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All inventory models by name. */
public final class Models {

    private static final Map<String, Model> BY_NAME = Map.ofEntries(
            entry("eoq", Eoq::solve),
            entry("eoq_cost_at_q", Eoq::costAtQuantity),
            entry("eoq_backorders", Eoq::solveWithBackorders),
            entry("eoq_backorders_cost_at", Eoq::costWithBackordersAt),
            entry("eoq_all_units_discount", EoqDiscounts::allUnits),
            entry("eoq_incremental_discount", EoqDiscounts::incremental),
            entry("eoq_all_units_discount_moq_multiple", EoqDiscounts::allUnitsInMultiples),
            entry("epq", Epq::solve),
            entry("epq_cost_at_q", Epq::costAtQuantity),
            entry("joint_replenishment_silver", JointReplenishment::solve),
            entry("newsvendor_normal", in -> Newsvendor.best(in, Newsvendor.normal(in))),
            entry("newsvendor_normal_cost_at_s", in -> Newsvendor.costAtLevel(in, Newsvendor.normal(in))),
            entry("newsvendor_normal_profit", in -> Newsvendor.bestProfit(in, Newsvendor.normal(in))),
            entry("newsvendor_normal_profit_at_s", in -> Newsvendor.profitAtLevel(in, Newsvendor.normal(in))),
            entry("newsvendor_poisson", in -> Newsvendor.best(in, Newsvendor.poisson(in))),
            entry("newsvendor_poisson_cost_at_s", in -> Newsvendor.costAtLevel(in, Newsvendor.poisson(in))),
            entry("newsvendor_poisson_profit", in -> Newsvendor.bestProfit(in, Newsvendor.poisson(in))),
            entry("newsvendor_lognormal", in -> Newsvendor.best(in, Newsvendor.lognormal(in))),
            entry("newsvendor_lognormal_cost_at_s", in -> Newsvendor.costAtLevel(in, Newsvendor.lognormal(in))),
            entry("newsvendor_discrete", in -> Newsvendor.best(in, Newsvendor.discrete(in))),
            entry("newsvendor_discrete_cost_at_s", in -> Newsvendor.costAtLevel(in, Newsvendor.discrete(in))),
            entry("newsvendor_price_cost", Newsvendor::fromPriceAndCost),
            entry("newsvendor_disruptions", Disruptions::newsvendor),
            entry("critical_ratio", Newsvendor::criticalRatio),
            entry("silver_meal", SilverMeal::solve),
            entry("wagner_whitin", WagnerWhitin::solve),
            entry("sS_poisson_exact", PoissonSs::solve),
            entry("sS_poisson_cost_at", PoissonSs::costAt),
            entry("sS_power_approximation", PowerApproximation::solve),
            entry("rQ_normal_cost_at", NormalRq::costAt),
            entry("rQ_optimal_r_for_Q", NormalRq::bestReorderPoint),
            entry("rQ_EIL_approximation", NormalRq::expectedInventoryLevel),
            entry("rQ_EOQB_approximation", NormalRq::eoqWithBackorders),
            entry("rQ_EOQSS_approximation", NormalRq::eoqWithSafetyStock),
            entry("rQ_loss_function_approximation", NormalRq::lossFunction),
            entry("rQ_poisson_exact", PoissonRq::solve),
            entry("rQ_poisson_cost_at", PoissonRq::costAt),
            entry("std_normal_loss", LossModels::standard),
            entry("std_normal_loss_table", LossModels::table),
            entry("std_normal_second_loss", LossModels::second),
            entry("normal_loss", LossModels::normal),
            entry("lognormal_loss", LossModels::lognormal),
            entry("gamma_loss", LossModels::gamma),
            entry("poisson_loss", LossModels::poisson),
            entry("negative_binomial_loss", LossModels::negativeBinomial),
            entry("eoq_disruptions_exact", Disruptions::exact),
            entry("eoq_disruptions_approx", Disruptions::approximate),
            entry("eoq_additive_yield", RandomYield::additive),
            entry("eoq_multiplicative_yield", RandomYield::multiplicative),
            entry("reorder_point_fixed_lt", SafetyStock::fixedLeadTime),
            entry("reorder_point_variable_lt", SafetyStock::variableLeadTime),
            entry("safety_stock_annual_weeks", SafetyStock::annualAndWeeks),
            entry("safety_stock_sd_lt", SafetyStock::perPeriod),
            entry("safety_stock_fill_rate", SafetyStock::fillRate),
            entry("periodic_review_order_up_to", SafetyStock::periodicReview),
            entry("order_rounding", OrderRounding::solve));

    private Models() {}

    public static SortedSet<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }

    /**
     * @throws InputProblem if there is no such model, an input is unusable, or the result is no finite number
     */
    public static Map<String, Object> solve(@Nullable String name, Map<String, ?> inputs) {
        Model model = name == null ? null : BY_NAME.get(name);
        if (model == null) {
            throw new InputProblem("model", name, "one of " + String.join(", ", names()));
        }
        Map<String, Object> result = model.solve(new Inputs(inputs));
        result.forEach(Models::requireFinite);
        return result;
    }

    private static void requireFinite(String field, Object value) {
        switch (value) {
            case List<?> list -> list.forEach(x -> requireFinite(field, x));
            case Number number
            when !Double.isFinite(number.doubleValue()) ->
                throw new InputProblem(field, number, "a finite number; these inputs are too extreme for the model");
            default -> {}
        }
    }
}
