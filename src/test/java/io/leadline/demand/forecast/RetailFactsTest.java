package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetailFactsTest {

    /** A Sunday, so that histories end with a whole week. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 28);

    @Test
    void anItemWithoutHistoryBorrowsTheWeekdaysOfItsCategory() {
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(item("i" + i, weekly(140, 5, 0)));
        }
        ItemHistory young = item("new", new double[0]);

        double[] factors = DemandProfiles.learn(items).factors(young, LAST_DAY.plusDays(1), 7);

        assertThat(factors[0]).isGreaterThan(1.1);
        assertThat(factors[6]).isLessThan(0.2);
        assertThat(Arrays.stream(factors).sum()).isCloseTo(7, within(1e-9));
    }

    @Test
    void aPromotionsEffectShrinksToItsCategory() {
        List<EventEffects.Observed> observed = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            observed.add(promoted("i" + i, 100, 20, 3));
        }
        observed.add(promoted("once", 100, 1, 30));

        EventEffects effects = EventEffects.learn(observed, 0);

        EventEffects.Observed never = promoted("never", 100, 0, 1);
        assertThat(factor(effects.of(observed.getFirst()))).isBetween(2.3, 3.2);
        assertThat(factor(effects.of(observed.getLast()))).isBetween(2.3, 6.0);
        assertThat(factor(effects.of(never))).isBetween(2.3, 3.5).isEqualTo(factor(effects.of("gifts")));
        assertThat(factor(effects.of("toys"))).isBetween(1.05, 2.0);
        assertThat(EventEffects.factor(effects.of(never), 0)).isEqualTo(1);
    }

    private static double factor(double effect) {
        return EventEffects.factor(effect, 1);
    }

    @Test
    void aPhasedOutItemFallsToNothing() {
        DemandForecast forecast = steady(20);

        DemandForecast runDown = RunDown.of(forecast, 10, 15);

        assertThat(runDown.mean()[9]).isEqualTo(forecast.mean()[9]);
        assertThat(runDown.mean()[12]).isBetween(0.1, forecast.mean()[12]);
        assertThat(runDown.mean(15, 20)).isZero();
    }

    @Test
    void valueAddedTellsWhetherChangesHelped() {
        ForecastValueAdded value = ForecastValueAdded.measure(
                new double[] {10, 10, 10}, new double[] {14, 14, 14}, new double[] {20, 20, 20}, new double[] {
                    15, 15, Double.NaN
                });

        assertThat(value.byMethod()).isCloseTo(0.8, within(1e-9));
        assertThat(value.byAdjustment()).isNegative();
        assertThat(value.periods()).isEqualTo(2);
    }

    @Test
    void signalsTellSpikesDropsAndBreaksFromChance() {
        DemandForecast forecast = steady(28);
        double[] month = new double[28];
        Arrays.fill(month, 30);

        assertThat(DemandSignal.of(forecast, new double[] {10, 9, 11}).kind()).isEqualTo(DemandSignal.Kind.NONE);
        assertThat(DemandSignal.of(forecast, new double[] {10, 60, 80}).kind()).isEqualTo(DemandSignal.Kind.SPIKE);
        assertThat(DemandSignal.of(forecast, new double[] {10, 0, 0, 0}).kind()).isEqualTo(DemandSignal.Kind.DROP);
        assertThat(DemandSignal.of(forecast, month).kind()).isEqualTo(DemandSignal.Kind.TREND_BREAK);
    }

    @Test
    void knowledgeOfManyItemsGivesEachItsContext() {
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            items.add(item("i" + i, weekly(280, 3 + i % 5, i)));
        }

        DemandKnowledge knowledge = DemandKnowledge.learn(items, 28);
        ItemHistory young = item("new", new double[] {4, 5});
        DemandForecast forecast = DemandForecasts.forecast(young.demand(), knowledge.context(young, 28));

        assertThat(forecast.mean(0, 28)).isBetween(60.0, 160.0);
        assertThat(forecast.quantile(0.95, 0, 28)).isGreaterThan(forecast.mean(0, 28));
    }

    @Test
    void theFewRestlessItemsOfAPatternAreNotCorrectedLikeTheManyCalmOnes() {
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            SplittableRandom random = new SplittableRandom(i);
            double[] units = new double[280];
            boolean restless = i % 4 == 0;
            double chance = 0.15;
            for (int day = 0; day < units.length; day++) {
                // Restless single units come from one month in four; calm orders of one or ten at all times.
                chance = day % 28 == 0 && restless ? random.nextInt(4) == 0 ? 0.6 : 0.05 : chance;
                units[day] = random.nextDouble() >= chance ? 0 : restless || random.nextInt(4) > 0 ? 1 : 10;
            }
            items.add(item("i" + i, units));
        }

        DemandKnowledge knowledge = DemandKnowledge.learn(items, 28);
        double restless =
                knowledge.corrections().get(DemandPattern.INTERMITTENT).correct(0.9);
        double calm = knowledge.corrections().get(DemandPattern.LUMPY).correct(0.9);

        assertThat(restless).isGreaterThan(calm + 0.02);
    }

    private static DemandForecast steady(int horizon) {
        double[] units = new double[280];
        Arrays.setAll(units, day -> 10 + (day * 7 % 5 - 2));
        return DemandForecasts.forecast(
                new DemandHistory(units, LAST_DAY),
                new DemandContext(fill(280), fill(horizon), new DemandPrior(0, 0, 0.02), Calibration.NONE));
    }

    private static double[] fill(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Units on working days and Saturdays, with some variation; none on Sundays. */
    private static double[] weekly(int days, double mean, int seed) {
        double[] units = new double[days];
        Arrays.setAll(units, day -> day % 7 == 6 ? 0 : Math.max(0, mean + (day * 31 + seed * 17) % 5 - 2));
        return units;
    }

    private static EventEffects.Observed promoted(String id, int days, int promotedDays, double lift) {
        double[] units = new double[days];
        double[] strength = new double[days];
        Arrays.setAll(units, day -> day < promotedDays ? 5 * lift : 5);
        Arrays.fill(strength, 0, promotedDays, 1);
        return new EventEffects.Observed(item(id, units), fill(days), strength);
    }

    private static ItemHistory item(String id, double[] units) {
        return new ItemHistory(id, "gifts", new DemandHistory(units, LAST_DAY));
    }
}
