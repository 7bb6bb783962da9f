package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MethodsTest {

    private static final double[] STEADY = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};

    @TestFactory
    List<DynamicTest> everyMethodContinuesASteadyDemand() {
        return Methods.names().stream()
                .filter(name -> !List.of("tsb", "sba").contains(name))
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(forecast(name, STEADY, 1, 3))
                                .usingComparatorWithPrecision(0.05)
                                .containsExactly(10, 10, 10)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyMethodAnswersTheShortestHistories() {
        return Methods.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    for (int n = 1; n <= 12; n++) {
                        double[] values = new double[n];
                        Arrays.setAll(values, t -> 5 + t % 3);
                        double[] forecast = forecast(name, values, 4, 6);
                        assertThat(forecast).hasSize(6);
                        assertThat(Arrays.stream(forecast).allMatch(Double::isFinite))
                                .isTrue();
                    }
                }))
                .toList();
    }

    @Test
    void smoothingMovesTheLevelByItsPartOfTheError() {
        // Levels 10, 10 + 0.5 · (20 − 10) = 15, 15 + 0.5 · (5 − 15) = 10.
        assertThat(new Ses(0.5).forecast(new double[] {10, 20, 5}, 1, 1)).containsExactly(10);
    }

    @Test
    void crostonDividesTheSmoothedSizeByTheSmoothedInterval() {
        // Sizes 2 then 2 + 0.1 · (4 − 2) = 2.2; intervals 3 then 3 + 0.1 · (2 − 3) = 2.9.
        double[] demand = {0, 0, 2, 0, 4};

        assertThat(new Croston(0.1, false).forecast(demand, 1, 1)[0]).isCloseTo(2.2 / 2.9, within(1e-12));
        assertThat(new Croston(0.1, true).forecast(demand, 1, 1)[0]).isCloseTo(2.2 / 2.9 * 0.95, within(1e-12));
    }

    @Test
    void anItemThatNoLongerSellsFadesOutByTsbButNotByCroston() {
        double[] demand = {3, 0, 3, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0};

        assertThat(new Tsb(0.2, 0.2).forecast(demand, 1, 1)[0]).isLessThan(0.5);
        assertThat(new Croston(0.2, false).forecast(demand, 1, 1)[0]).isGreaterThan(1);
    }

    @Test
    void aMovingAverageFeedsOnItsOwnForecasts() {
        double[] forecast = new WindowAverage("w", 2, true).forecast(new double[] {2, 4}, 1, 2);

        assertThat(forecast).containsExactly(3, 3.5);
    }

    @Test
    void aSeasonIsFoundTakenOutAndPutBack() {
        double[] values = new double[48];
        Arrays.setAll(values, t -> 100 * (1 + 0.5 * Math.sin(2 * Math.PI * t / 12)));

        double[] forecast = forecast("theta", values, 12, 12);

        for (int h = 0; h < 12; h++) {
            assertThat(forecast[h]).isCloseTo(values[h], within(8.0));
        }
    }

    @Test
    void gapsTakeTheValueOfTheSameWeekdayBeforeAndAfter() {
        double[] values = {1, 9, Double.NaN, 9, 3, 9};

        assertThat(Gaps.fill(values, 2)[2]).isEqualTo(2);
        assertThat(Gaps.fill(new double[] {Double.NaN, 4, Double.NaN, 8}, 1)).containsExactly(4, 6, 8);
    }

    private static double[] forecast(String name, double[] values, int season, int horizon) {
        return Methods.byName(name).orElseThrow().forecast(values, season, horizon);
    }
}
