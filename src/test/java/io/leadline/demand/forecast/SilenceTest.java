package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ten units a day were sold in three weeks of a year, and nothing since. */
class SilenceTest {

    private static final int DAYS = 500;
    private static final int FIRST = 60;
    private static final int AFTER = 81;

    @Test
    void whatSellsForOneOccasionAloneIsNotSilentOnAllOtherDays() {
        assertThat(goesOn(800, 0.6, DAYS)).isEqualTo(1);
    }

    @Test
    void itHasEndedIfTheNextOccasionPassesWithoutIt() {
        assertThat(goesOn(800, 0.6, 430)).isLessThan(0.1);
    }

    @Test
    void whatCouldSellOnAnyDayHasEnded() {
        assertThat(goesOn(1, 1, DAYS)).isLessThan(0.1);
    }

    /** @param again day on which the occasion comes once more */
    private static double goesOn(double occasion, double otherwise, int again) {
        double[] units = new double[DAYS];
        double[] factors = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            boolean sells = day >= FIRST && day < AFTER;
            units[day] = sells ? 10 : 0;
            factors[day] = sells || (day >= again && day < again + AFTER - FIRST) ? occasion : otherwise;
        }
        double[] variation = new double[LevelMix.LENGTHS_DAYS.length];
        CountSpread spread = new CountSpread(
                1,
                LevelMix.LENGTHS_DAYS,
                variation,
                false,
                DemandContext.plain(1).calibration());
        return Silence.goesOn(units, factors, spread);
    }
}
