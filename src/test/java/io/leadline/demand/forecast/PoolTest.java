package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final double[] LEVELS = {80, 95};
    private static final int ITEMS = 1000;
    private static final int KNOWN = 48;
    private static final int HORIZON = 4;

    @Test
    void aPatternIsThatOfTheStepsSeenSoFar() {
        double[] values = {0, 3, 0, 0, 5, 1, 1, 20, 0.5, 2};

        DemandPattern[] patterns = DemandPattern.after(values);

        for (int n = 0; n <= values.length; n++) {
            assertThat(patterns[n]).isEqualTo(DemandPattern.of(Arrays.copyOf(values, n)));
        }
    }

    @Test
    void quantilesExpectWhatTookOtherHistoriesOutOfThePattern() {
        // In each stretch one in ten gets an order of six, and is lumpy ever after. Who is intermittent now never had
        // one.
        Experiment orders = Experiment.of(item -> {
            SplittableRandom random = new SplittableRandom(item);
            double[] units = new double[KNOWN + HORIZON];
            for (int t = 0; t < units.length; t++) {
                units[t] = t == 0 || random.nextInt(4) == 0 ? 1 : 0;
                if (t >= 16 && t % HORIZON == 0 && random.nextInt(10) == 0) {
                    units[t] = 6;
                }
            }
            return units;
        });

        double covered = orders.covered(0.95, DemandPattern.INTERMITTENT);

        assertThat(covered).isCloseTo(0.95, within(0.03));
    }

    @Test
    void itemsThatNeverSoldAreExpectedToBeginAsOthersDid() {
        Experiment launches = launches();

        assertThat(launches.covered(0.9, DemandPattern.NONE)).isCloseTo(0.9, within(0.04));
        assertThat(launches.meanError(item -> launches.knownSteps(item) == 0)).isCloseTo(0, within(0.1));
    }

    @Test
    void itemsJustBegunAreNoticedBecauseTheySoldAndForecastLower() {
        Experiment launches = launches();

        double error = launches.meanError(
                item -> launches.knownSteps(item) > 0 && launches.knownSteps(item) < Beginners.YOUNG_STEPS);

        // The mean since the first sale would be too high by one unit a week and more.
        assertThat(error).isCloseTo(0, within(0.4));
    }

    @Test
    void withoutOthersToLearnFromAnItemThatNeverSoldIsForecastAsZero() {
        Pool pool = Pool.learn(List.of(new Series("a", new double[30], 1)), HORIZON);

        Forecast forecast = AutoForecast.choose(new Series("a", new double[30], 1), HORIZON, LEVELS, pool);

        assertThat(forecast.mean()).containsOnly(0);
        assertThat(forecast.quantile(0.95, 0, HORIZON)).isZero();
    }

    /** In each week one item in twenty-five is launched; from then on it sells five every fourth week or so. */
    private static Experiment launches() {
        return Experiment.of(item -> {
            SplittableRandom random = new SplittableRandom(item);
            double[] units = new double[KNOWN + HORIZON];
            boolean sold = false;
            for (int t = 0; t < units.length; t++) {
                sold |= random.nextInt(25) == 0;
                units[t] = sold && random.nextInt(4) == 0 ? 5 : 0;
            }
            return units;
        });
    }

    /** Histories, and what came after each. */
    private record Experiment(List<double[]> units, List<Forecast> forecasts) {

        static Experiment of(IntFunction<double[]> item) {
            List<double[]> units = new ArrayList<>();
            List<Series> known = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                units.add(item.apply(i));
                known.add(new Series("s" + i, Arrays.copyOf(units.get(i), KNOWN), 1));
            }
            Pool pool = Pool.learn(known, HORIZON);
            return new Experiment(
                    units,
                    known.stream()
                            .map(one -> AutoForecast.choose(one, HORIZON, LEVELS, pool))
                            .toList());
        }

        double came(int item) {
            return Sums.between(units.get(item), KNOWN, KNOWN + HORIZON);
        }

        int knownSteps(int item) {
            int first = 0;
            while (first < KNOWN && units.get(item)[first] == 0) {
                first++;
            }
            return KNOWN - first;
        }

        double covered(double p, DemandPattern pattern) {
            int below = 0;
            int count = 0;
            for (int i = 0; i < ITEMS; i++) {
                if (forecasts.get(i).choice().pattern() == pattern) {
                    below += came(i) <= forecasts.get(i).quantile(p, 0, HORIZON) ? 1 : 0;
                    count++;
                }
            }
            assertThat(count).isGreaterThan(50);
            return (double) below / count;
        }

        /** Units per step too high. */
        double meanError(java.util.function.IntPredicate which) {
            return java.util.stream.IntStream.range(0, ITEMS)
                    .filter(which)
                    .mapToDouble(i -> Sums.mean(forecasts.get(i).mean()) - came(i) / HORIZON)
                    .average()
                    .orElseThrow();
        }
    }
}
