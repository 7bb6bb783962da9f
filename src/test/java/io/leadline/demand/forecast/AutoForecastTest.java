package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AutoForecastTest {

    private static final double[] LEVELS = {80, 95};

    @Test
    void theFourPatternsFollowIntervalAndVariation() {
        assertThat(DemandPattern.of(new double[] {5, 6, 5, 6})).isEqualTo(DemandPattern.SMOOTH);
        assertThat(DemandPattern.of(new double[] {1, 20, 1, 1})).isEqualTo(DemandPattern.ERRATIC);
        assertThat(DemandPattern.of(new double[] {0, 5, 0, 6})).isEqualTo(DemandPattern.INTERMITTENT);
        assertThat(DemandPattern.of(new double[] {0, 1, 0, 30, 0, 2})).isEqualTo(DemandPattern.LUMPY);
        assertThat(DemandPattern.of(new double[] {0, Double.NaN})).isEqualTo(DemandPattern.NONE);
    }

    @Test
    void anItemThatNeverSoldIsForecastAsZero() {
        Forecast forecast = AutoForecast.choose(new Series("a", new double[30], 7), 4, LEVELS, Pool.NONE);

        assertThat(forecast.mean()).containsOnly(0);
        assertThat(forecast.choice().reason()).isEqualTo(Choice.Reason.NO_DEMAND);
    }

    @Test
    void aNewItemIsForecastByItsMean() {
        Forecast forecast = AutoForecast.choose(new Series("a", new double[] {0, 0, 4, 6}, 7), 2, LEVELS, Pool.NONE);

        assertThat(forecast.mean()).containsExactly(5, 5);
        assertThat(forecast.choice().reason()).isEqualTo(Choice.Reason.SHORT_HISTORY);
    }

    @Test
    void theChoiceNamesItsRunnersUpTheBestFirst() {
        Forecast forecast = AutoForecast.choose(noisy(1), 8, LEVELS, Pool.NONE);

        assertThat(forecast.choice().candidates())
                .extracting(Choice.Candidate::method)
                .contains("combination-median", "ets", "naive");
        assertThat(forecast.choice().candidates()).isSortedAccordingTo((a, b) -> Double.compare(a.error(), b.error()));
    }

    @Test
    void aWiderIntervalContainsANarrowerOneAndBothTheMean() {
        for (int seed = 0; seed < 20; seed++) {
            Forecast forecast = AutoForecast.choose(noisy(seed), 12, LEVELS, Pool.NONE);
            Band narrow = forecast.bands().get(0);
            Band wide = forecast.bands().get(1);

            for (int h = 0; h < 12; h++) {
                assertThat(wide.lower()[h]).isLessThanOrEqualTo(narrow.lower()[h]);
                assertThat(narrow.lower()[h]).isLessThanOrEqualTo(forecast.mean()[h]);
                assertThat(narrow.upper()[h]).isGreaterThanOrEqualTo(forecast.mean()[h]);
                assertThat(wide.upper()[h]).isGreaterThanOrEqualTo(narrow.upper()[h]);
            }
        }
    }

    @Test
    void theSameSeriesIsForecastTheSameTwice() {
        assertThat(AutoForecast.choose(noisy(3), 8, LEVELS, Pool.NONE).mean())
                .containsExactly(
                        AutoForecast.choose(noisy(3), 8, LEVELS, Pool.NONE).mean());
    }

    @Test
    void quantilesLearnedOnManySeriesHoldOnTheStepsThatFollow() {
        List<Series> known = new ArrayList<>();
        List<double[]> came = new ArrayList<>();
        for (int seed = 0; seed < 600; seed++) {
            double[] all = noisy(1000 + seed).values();
            known.add(new Series("s" + seed, Arrays.copyOf(all, 96), 1));
            came.add(Arrays.copyOfRange(all, 96, 104));
        }

        Pool pool = Pool.learn(known, 8);

        int below = 0;
        for (int i = 0; i < known.size(); i++) {
            Forecast forecast = AutoForecast.choose(known.get(i), 8, LEVELS, pool);
            below += Arrays.stream(came.get(i)).sum() <= forecast.quantile(0.9, 0, 8) ? 1 : 0;
        }
        assertThat(below / 600.0).isBetween(0.87, 0.93);
    }

    @Test
    void theBlendErrsHardlyMoreThanTheBestMethodWhichIsKnownAfterwardsAlone() {
        Map<String, Double> errors = new TreeMap<>();
        for (int seed = 0; seed < 24; seed++) {
            double[] all = seasonal(seed);
            double[] known = Arrays.copyOf(all, 84);
            double[] came = Arrays.copyOfRange(all, 84, 96);
            double scale = Sums.mean(came);
            double[] blend = AutoForecast.choose(new Series("s", known, 12), 12, LEVELS, Pool.NONE)
                    .mean();
            errors.merge("auto", Evidence.meanAbsoluteError(blend, came) / scale, Double::sum);
            for (String method :
                    List.of("seasonal-naive", "ets", "ces", "ar", "holt-winters-damped", "airline", "ses")) {
                double[] path = Methods.byName(method).orElseThrow().forecast(known, 12, 12);
                errors.merge(method, Evidence.meanAbsoluteError(path, came) / scale, Double::sum);
            }
        }

        assertThat(errors.values())
                .allSatisfy(error -> assertThat(errors.get("auto")).isLessThan(1.03 * error));
    }

    @Test
    void aWeekBesideTheDayIsFoundInHours() {
        double[] hours = new double[24 * 7 * 6];
        for (int t = 0; t < hours.length; t++) {
            boolean weekend = t / 24 % 7 > 4;
            hours[t] = 100 + 30 * Math.sin(2 * Math.PI * t / 24) + (weekend ? -50 : 0) + t * 7 % 5;
        }
        double[] known = Arrays.copyOf(hours, hours.length - 72);
        double[] came = Arrays.copyOfRange(hours, hours.length - 72, hours.length);

        double[] blend = AutoForecast.choose(new Series("h", known, 24), 72, LEVELS, Pool.NONE)
                .mean();

        assertThat(Evidence.meanAbsoluteError(blend, came))
                .isLessThan(0.5 * Evidence.meanAbsoluteError(new SeasonalNaive().forecast(known, 24, 72), came));
    }

    /** Growth, and a season that is additive, multiplicative or changes, by turns. */
    private static double[] seasonal(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[96];
        double level = 100;
        double[] season = new double[12];
        Arrays.setAll(season, k -> 30 * Math.sin(2 * Math.PI * (k + seed) / 12));
        for (int t = 0; t < values.length; t++) {
            level += 0.4 + 3 * (random.nextDouble() - 0.5);
            double index = season[t % 12];
            double noise = 16 * (random.nextDouble() + random.nextDouble() - 1);
            values[t] = seed % 3 == 0 ? level * (1 + index / 100) + noise : level + index + noise;
            season[t % 12] += seed % 3 == 2 ? 16 * (random.nextDouble() - 0.5) : 0;
        }
        return values;
    }

    private static Series noisy(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[104];
        double level = 50 + 50 * random.nextDouble();
        for (int t = 0; t < values.length; t++) {
            level += random.nextDouble() - 0.5;
            values[t] = Math.max(0, level + 30 * (random.nextDouble() + random.nextDouble() - 1));
        }
        return new Series("noisy", values, 1);
    }
}
