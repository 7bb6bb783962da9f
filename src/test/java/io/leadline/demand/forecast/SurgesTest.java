package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few days on which many times as much is sold, now and then, are told from all else that a shop lives through. */
class SurgesTest {

    private static final int DAYS = 760;

    @ParameterizedTest
    @CsvSource({"10, 4, 190", "6, 5, 150", "20, 3, 230", "8, 7, 170"})
    void theyAreFoundWithWhatTheyBringAndHowOftenTheyCome(double times, int days, int every) {
        Surges surges = Surges.of(sold(1, 12, times, day -> day % every > 40 && day % every <= 40 + days), even());

        assertThat(surges.isNone()).isFalse();
        assertThat(surges.perDay() * every).isCloseTo(1, within(0.25));
        assertThat(surges.days()).isCloseTo(days * (times - 1), within(0.15 * days * (times - 1)));
        assertThat(IntStream.range(0, DAYS).filter(day -> surges.at()[day]))
                .allMatch(day -> day % every > 40 && day % every <= 40 + days);
    }

    @Test
    void whatComesAtTheSameTimeOfTheYearIsASeason() {
        assertThat(Surges.of(sold(2, 12, 10, day -> day % 365 > 100 && day % 365 <= 106), even()))
                .isEqualTo(Surges.NONE);
    }

    @Test
    void whatLastsComesOnceOrOnSingleDaysIsNone() {
        assertThat(Surges.of(sold(3, 12, 6, day -> day % 300 > 100 && day % 300 <= 140), even()))
                .as("a month")
                .isEqualTo(Surges.NONE);
        assertThat(Surges.of(sold(4, 12, 10, day -> day > 300 && day <= 304), even()))
                .as("once")
                .isEqualTo(Surges.NONE);
        assertThat(Surges.of(sold(5, 12, 10, day -> day % 190 == 100), even()))
                .as("large customers")
                .isEqualTo(Surges.NONE);
        assertThat(Surges.of(sold(6, 12, 6, day -> day > 700), even()))
                .as("a new level")
                .isEqualTo(Surges.NONE);
        assertThat(Surges.of(sold(7, 12, 6, day -> day % 30 < 2), even()))
                .as("how it sells")
                .isEqualTo(Surges.NONE);
    }

    @Test
    void whatHasNotComeForLongerThanEverBeforeMayHaveEnded() {
        IntPredicate twice = day -> day % 130 > 30 && day % 130 <= 34 && day < 320;
        double[] units = sold(10, 12, 10, twice);
        double before = Surges.of(Arrays.copyOf(units, 420), even()).perDay();
        double after = Surges.of(units, even()).perDay();

        assertThat(before * 420).isCloseTo(3, within(0.01));
        assertThat(after * DAYS).isBetween(0.01, 1.2);
    }

    @Test
    void whatIsExpectedOfTheCalendarIsNone() {
        double[] expected = even();
        for (int day = 0; day < DAYS; day++) {
            expected[day] = day % 190 > 40 && day % 190 <= 44 ? 10 : 1;
        }

        assertThat(Surges.of(sold(8, 12, 10, day -> day % 190 > 40 && day % 190 <= 44), expected))
                .isEqualTo(Surges.NONE);
    }

    /** Items of all volumes that vary as much as customers with fifteen units each do. */
    @Test
    void noiseIsNoSurge() {
        for (int seed = 0; seed < 400; seed++) {
            double[] visits = sold(seed, 0.3 * (1 + seed % 20), 1, day -> false);
            Random random = new Random(seed);
            double[] units = Arrays.stream(visits)
                    .map(v -> IntStream.range(0, (int) v)
                            .map(i -> 1 + (int) (Math.pow(random.nextDouble(), 3) * 15))
                            .sum())
                    .toArray();

            assertThat(Surges.of(units, even())).as("seed %s", seed).isEqualTo(Surges.NONE);
        }
    }

    @Test
    void theForecastKeepsTheCalmLevelAndTellsThemApart() {
        IntPredicate surge = day -> day % 190 > 120 && day % 190 <= 124;
        double[] units = sold(9, 12, 10, surge);
        Surges surges = Surges.of(units, even());
        double[] future = new double[84];
        Arrays.fill(future, surges.lift());
        DemandForecast forecast = DemandForecasts.forecast(
                new DemandHistory(units, LocalDate.of(2030, 6, 30)),
                new DemandContext(even(), future, DemandPrior.varying(0.05), Calibration.NONE, surges));

        assertThat(forecast.mean(0, 70)).isCloseTo(70 * (12 + 36 * 12 / 190.0), within(90.0));
        // Of ten weeks with a chance of a third for a surge, three of four stay calm or nearly.
        assertThat(forecast.quantile(0.5, 0, 70)).isBetween(700.0, 950.0);
        assertThat(forecast.quantile(0.95, 0, 70)).isBetween(1_200.0, 1_600.0);
        assertThat(forecast.quantile(0.95, 0, 7)).isBetween(90.0, 260.0);
        assertThat(forecast.deviation(0, 70)).isGreaterThan(150);
    }

    @Test
    void thatNobodyBuysAnyMoreIsNoticedThoughTheItemSurgesNowAndThen() {
        double[] units = sold(9, 12, 10, day -> day % 190 > 120 && day % 190 <= 124);
        Surges surges = Surges.of(units, even());
        double[] future = new double[28];
        Arrays.fill(future, surges.lift());
        DemandForecast forecast = DemandForecasts.forecast(
                new DemandHistory(units, LocalDate.of(2030, 6, 30)),
                new DemandContext(even(), future, DemandPrior.varying(0.05), Calibration.NONE, surges));

        assertThat(surges.isNone()).isFalse();
        assertThat(DemandSignal.of(forecast, new double[] {0, 1, 0}).kind()).isEqualTo(DemandSignal.Kind.DROP);
        assertThat(DemandSignal.of(forecast, new double[] {12, 12, 12}).kind()).isEqualTo(DemandSignal.Kind.NONE);
    }

    @Test
    void soManyComeAsAreExpectedAndNoMoreThanTheDistancesAllow() {
        SurgeLaw law = new SurgeLaw(0.2, 100, 0.1, 0.7);
        for (double mean = 1; mean < 20_000; mean *= 1.07) {
            double[] counts = law.counts(mean);
            double expected = 0.2 * mean / 100;

            assertThat(Arrays.stream(counts).sum()).isCloseTo(1, within(1e-9));
            assertThat(IntStream.range(0, counts.length)
                            .mapToDouble(n -> n * counts[n])
                            .sum())
                    .isCloseTo(expected, within(1e-6 * (1 + expected)));
            if (expected <= 0.7) {
                assertThat(counts[0] + counts[1]).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void thatMoreComeGrowsWithTheStretch() {
        for (double apart : new double[] {0.05, 0.3, 0.5, 0.8, 1}) {
            SurgeLaw law = new SurgeLaw(0.3, 50, 0, apart);
            double[] before = {1, 1, 1};
            for (double mean = 1; mean < 1_000; mean += 1) {
                double[] counts = law.counts(mean);
                double atMost = 0;
                for (int n = 0; n < Math.min(before.length, counts.length); n++) {
                    atMost += counts[n];
                    assertThat(atMost)
                            .as("%s apart, %s units, %s", apart, mean, n)
                            .isLessThan(before[n] + 1e-9);
                    before[n] = atMost;
                }
            }
        }
    }

    private static double[] even() {
        double[] even = new double[DAYS];
        Arrays.fill(even, 1);
        return even;
    }

    private static double[] sold(int seed, double perDay, double times, IntPredicate surge) {
        UniformRandomProvider numbers = new Random(seed)::nextLong;
        double[] units = new double[DAYS];
        Arrays.setAll(
                units,
                day -> PoissonDistribution.of(surge.test(day) ? times * perDay : perDay)
                        .createSampler(numbers)
                        .sample());
        return units;
    }
}
