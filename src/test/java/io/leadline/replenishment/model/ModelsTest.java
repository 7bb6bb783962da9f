package io.leadline.replenishment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsTest {

    /** Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, the example of section 5.6. */
    @Test
    void silverAndMealOrderTheBookExample() {
        List<Integer> demand = List.of(10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41);

        Map<String, Object> result = Models.solve(
                "silver_meal", Map.of("num_periods", 12, "demand", demand, "fixed_cost", 54, "holding_cost", 0.4));

        assertThat(result.get("order_quantities"))
                .isEqualTo(List.of(84.0, 0.0, 0.0, 130.0, 283.0, 0.0, 140.0, 0.0, 124.0, 160.0, 279.0, 0.0));
        assertThat((double) result.get("cost")).isCloseTo(501.2, within(1e-9));
    }

    @Test
    void theSquareRootFormulaBalancesOrderingAndHolding() {
        Map<String, Object> result = solve("eoq", Map.of("fixed_cost", 50, "demand_rate", 1000, "holding_cost", 4));

        assertThat(result).containsEntry("order_quantity", Math.sqrt(25_000));
        assertThat((double) result.get("cost")).isCloseTo(4 * Math.sqrt(25_000), within(1e-9));
    }

    @Test
    void aDemandOfZeroOrdersNothingAndCostsNothing() {
        assertThat(solve("eoq", Map.of("fixed_cost", 50, "demand_rate", 0, "holding_cost", 4)))
                .containsEntry("order_quantity", 0.0)
                .containsEntry("cost", 0.0);
    }

    @Test
    void anInfinitelyFastProductionIsTheSquareRootFormula() {
        Map<String, Object> fast =
                solve("epq", Map.of("fixed_cost", 50, "demand_rate", 1000, "holding_cost", 4, "production_rate", 1e14));

        assertThat((double) fast.get("order_quantity")).isCloseTo(Math.sqrt(25_000), within(1e-6));
    }

    @Test
    void theMostThatWaitsAndTheMostThatLiesAreTold() {
        // 10/60 of a lot of 240 waits; of a lot of √80,000, three fifths are there when the machine stops.
        assertThat((double) solve(
                                "eoq_backorders",
                                Map.of("fixed_cost", 45, "holding_cost", 1.8, "stockout_cost", 9, "demand_rate", 960))
                        .get("max_backorder"))
                .isCloseTo(40, within(1e-9));
        assertThat((double) solve(
                                "epq",
                                Map.of(
                                        "fixed_cost",
                                        45,
                                        "holding_cost",
                                        1.8,
                                        "demand_rate",
                                        960,
                                        "production_rate",
                                        2400))
                        .get("max_inventory"))
                .isCloseTo(0.6 * Math.sqrt(80_000), within(1e-9));
    }

    @Test
    void theBestOfManyLotSizePlansIsFoundAndItsEqualsAreListed() {
        Map<String, Object> result = solve(
                "wagner_whitin",
                Map.of("num_periods", 4, "holding_cost", 0.2, "fixed_cost", 2, "demand", List.of(3, 2, 3, 2)));

        assertThat((double) result.get("cost")).isCloseTo(4.8, within(1e-12));
        assertThat(result.get("alternative_optima"))
                .isEqualTo(List.of(List.of(5.0, 0.0, 5.0, 0.0), List.of(10.0, 0.0, 0.0, 0.0)));
    }

    @Test
    void theExactPoissonPolicyIsNotBeatenByItsNeighbours() {
        Map<String, Object> best = solve("sS_poisson_exact", poisson(Map.of()));
        double cost = (double) best.get("cost");

        for (int s = -2; s < 12; s++) {
            for (int top = s + 1; top < 40; top++) {
                Map<String, Object> other = solve("sS_poisson_cost_at", poisson(Map.of("s", s, "S", top)));
                assertThat((double) other.get("cost")).isGreaterThanOrEqualTo(cost - 1e-9);
            }
        }
    }

    @Test
    void theExactContinuousPoissonPolicyIsNotBeatenByItsNeighbours() {
        Map<String, Object> best = solve("rQ_poisson_exact", poisson(Map.of("lead_time", 1.5)));
        double cost = (double) best.get("cost");

        for (int r = -3; r < 20; r++) {
            for (int quantity = 1; quantity < 40; quantity++) {
                Map<String, Object> other =
                        solve("rQ_poisson_cost_at", poisson(Map.of("lead_time", 1.5, "r", r, "Q", quantity)));
                assertThat((double) other.get("cost")).isGreaterThanOrEqualTo(cost - 1e-9);
            }
        }
    }

    @Test
    void aPeriodicReviewWithoutLeadTimeStillCoversTheReviewInterval() {
        Map<String, Object> result = solve(
                "periodic_review_order_up_to",
                Map.of(
                        "demand_per_day",
                        10,
                        "demand_sd_per_day",
                        0,
                        "lead_time_days",
                        0,
                        "review_days",
                        7,
                        "csl",
                        0.9));

        assertThat(result).containsEntry("order_up_to", 70.0);
    }

    @Test
    void aLotIsRoundedInDecimalArithmetic() {
        assertThat(solve("order_rounding", Map.of("need", 0.3, "moq", 0, "multiple", 0.1))
                        .get("order_quantity"))
                .hasToString("0.3");
        assertThat(solve("order_rounding", Map.of("need", -5, "moq", 10, "multiple", 4))
                        .get("order_quantity"))
                .hasToString("0");
    }

    @Test
    void lossesOfAllLawsKeepTheirIdentity() {
        for (Loss loss : List.of(
                Loss.normal(7, 5, 2),
                Loss.gamma(7, 2.5, 2),
                Loss.poisson(7, 5),
                Loss.negativeBinomial(7, 5, 4),
                Loss.poisson(7.5, 5.5))) {
            assertThat(loss.surplus() - loss.shortage()).isCloseTo(2, within(1e-9));
        }
    }

    @Test
    void aWrongInputIsNamedWithItsValue() {
        assertThatThrownBy(() -> solve("eoq", Map.of("fixed_cost", -1, "demand_rate", 5, "holding_cost", 2)))
                .isInstanceOf(InputProblem.class)
                .hasMessage("fixed_cost is -1: it must be 0 or more");
        assertThatThrownBy(() -> solve("eoq", Map.of("fixed_cost", 1, "demand_rate", "many", "holding_cost", 2)))
                .hasMessageContaining("demand_rate is \"many\"");
        assertThatThrownBy(() -> solve("eoq", Map.of("fixed_cost", 1, "holding_cost", 2)))
                .hasMessageContaining("demand_rate is missing");
        assertThatThrownBy(() -> solve("eoq", Map.of("fixed_cost", 1, "demand_rate", Double.NaN, "holding_cost", 2)))
                .hasMessageContaining("demand_rate is NaN");
        assertThatThrownBy(() -> solve("eoqq", Map.of())).hasMessageContaining("model is \"eoqq\"");
    }

    private static Map<String, Object> poisson(Map<String, Object> more) {
        Map<String, Object> inputs =
                new HashMap<>(Map.of("holding_cost", 1, "stockout_cost", 4, "fixed_cost", 5, "demand_mean", 6));
        inputs.putAll(more);
        return inputs;
    }

    private static Map<String, Object> solve(String model, Map<String, Object> inputs) {
        return Models.solve(model, inputs);
    }
}
