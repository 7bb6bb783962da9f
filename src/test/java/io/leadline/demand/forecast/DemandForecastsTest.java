package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandForecastsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @Test
    void chanceIsMeasuredAsLargeAsItIsHoweverMuchIsSold() {
        for (double perDay : new double[] {0.05, 0.5, 3, 12}) {
            double[] chance = poisson(11, 4000, perDay);

            assertThat(DemandForecasts.batch(chance)).as("%s a day", perDay).isCloseTo(1, within(0.12));
            double[] threes = Arrays.stream(chance).map(units -> 3 * units).toArray();
            assertThat(DemandForecasts.batch(threes)).as("%s a day", perDay).isCloseTo(3, within(0.3));
        }
    }

    @Test
    void daysWithoutStockDoNotLowerTheForecast() {
        double[] sold = poisson(1, 280, 3);
        boolean[] inStock = new boolean[280];
        Arrays.fill(inStock, true);
        for (int day = 240; day < 270; day++) {
            sold[day] = 0;
            inStock[day] = false;
        }
        DemandHistory history = new DemandHistory(sold, LAST_DAY);

        double asZero =
                DemandForecasts.forecast(history, DemandContext.plain(28)).mean(0, 28);
        double asMissing = DemandForecasts.forecast(history.withoutStockOuts(inStock), DemandContext.plain(28))
                .mean(0, 28);

        assertThat(asMissing).isCloseTo(3 * 28, within(12.0));
        assertThat(asZero).isLessThan(asMissing - 5);
    }

    @Test
    void aHigherProbabilityAndALongerTimeNeverNeedLess() {
        for (int seed = 0; seed < 30; seed++) {
            double[] demand = poisson(seed, 200, 0.1 * (1 + seed));
            DemandForecast forecast =
                    DemandForecasts.forecast(new DemandHistory(demand, LAST_DAY), DemandContext.plain(60));
            double[] probabilities = {0.5, 0.8, 0.9, 0.95, 0.975, 0.99};
            for (int to = 1; to <= 60; to++) {
                for (int i = 0; i < probabilities.length; i++) {
                    double here = forecast.quantile(probabilities[i], 0, to);
                    if (i > 0) {
                        assertThat(here).isGreaterThanOrEqualTo(forecast.quantile(probabilities[i - 1], 0, to));
                    }
                    if (to > 1 && i >= 2) {
                        assertThat(here).isGreaterThanOrEqualTo(forecast.quantile(probabilities[i], 0, to - 1) - 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void weekdaysKeepTheirProfile() {
        double[] demand = new double[140];
        Arrays.setAll(demand, day -> day % 7 == 6 ? 0 : 10);

        DemandForecast forecast =
                DemandForecasts.forecast(new DemandHistory(demand, LAST_DAY), DemandContext.plain(14));

        assertThat(forecast.mean()[0]).isCloseTo(10, within(0.5));
        assertThat(forecast.mean()[6]).isLessThan(2.0);
    }

    @Test
    void samplesFollowTheQuantiles() {
        DemandForecast forecast =
                DemandForecasts.forecast(new DemandHistory(poisson(5, 300, 0.4), LAST_DAY), DemandContext.plain(28));
        SplittableRandom random = new SplittableRandom(7);

        double limit = forecast.quantile(0.9, 0, 28);
        long below = IntStream.range(0, 2000)
                .filter(i -> forecast.sampleCumulative(random, 0, 28) <= limit)
                .count();

        assertThat(below / 2000.0).isBetween(0.88, 0.97);
    }

    @Test
    void anEmptyOrSilentHistoryNeedsNothing() {
        DemandForecast none =
                DemandForecasts.forecast(new DemandHistory(new double[0], LAST_DAY), DemandContext.plain(7));
        DemandForecast silent =
                DemandForecasts.forecast(new DemandHistory(new double[90], LAST_DAY), DemandContext.plain(7));

        assertThat(none.quantile(0.99, 0, 7)).isZero();
        assertThat(silent.quantile(0.99, 0, 7)).isZero();
    }

    @Test
    void aNewItemStartsFromWhatSimilarItemsSell() {
        DemandContext context = new DemandContext(
                new double[3], new double[] {1, 1, 1, 1, 1, 1, 1}, new DemandPrior(5, 28, 0.4), Calibration.NONE);
        Arrays.fill(context.pastFactors(), 1);

        DemandForecast forecast =
                DemandForecasts.forecast(new DemandHistory(new double[] {1, 0, 2}, LAST_DAY), context);

        assertThat(forecast.mean(0, 7)).isBetween(25.0, 35.0);
    }

    private static double[] poisson(int seed, int days, double mean) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] demand = new double[days];
        for (int day = 0; day < days; day++) {
            double product = random.nextDouble();
            while (product > Math.exp(-mean)) {
                demand[day]++;
                product *= random.nextDouble();
            }
        }
        return demand;
    }
}
