package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.SalesTrend.Direction;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesTrendsTest {

    private static final int QUARTER = 91;

    /** So many units a day in the quarter before, and in the last one. */
    @ParameterizedTest
    @CsvSource({
        "4,   4,    STEADY,  0",
        "4,   6,    RISING,  0.5",
        "4,   2,    FALLING, -0.5",
        "4,   0,    FALLING, -1",
        // More than chance, and too little to tell of.
        "100, 110,  STEADY,  0.1",
        "0,   1,    RISING,  9",
        "0,   0,    UNKNOWN, 0"
    })
    void halfAYearIsHeldAgainstItsFirstQuarter(double before, double lately, Direction direction, double change) {
        SalesTrend trend = SalesTrends.of(quarters(before, lately));

        assertThat(trend.direction()).isEqualTo(direction);
        assertThat(trend.change()).isEqualTo(change, within(1e-9));
    }

    @Test
    void aSeasonThatComesEachYearIsNoTrend() {
        double[] units = new double[364 + QUARTER];
        Arrays.fill(units, 3);
        // Summer sells four times as much, last year and this year.
        Arrays.fill(units, 0, QUARTER, 12);
        Arrays.fill(units, units.length - QUARTER, units.length, 12);

        assertThat(SalesTrends.of(units).direction()).isEqualTo(Direction.STEADY);
    }

    @Test
    void aFewSalesMoreAreChance() {
        double[] units = new double[2 * QUARTER];
        for (int week = 0; week < 26; week++) {
            units[week * 7] = week % 2;
        }
        units[units.length - 1] += 3;

        assertThat(SalesTrends.of(units).direction()).isEqualTo(Direction.STEADY);
    }

    @Test
    void steadySalesSeldomLookLikeATrend() {
        Random random = new Random(1);
        int told = 0;
        for (int i = 0; i < 400; i++) {
            double[] units = new double[2 * QUARTER];
            for (int day = 0; day < units.length; day++) {
                units[day] = random.nextInt(4);
            }
            told += SalesTrends.of(units).direction() == Direction.STEADY ? 0 : 1;
        }

        assertThat(told).isLessThan(20);
    }

    @Test
    void tooShortAPastSaysNothing() {
        assertThat(SalesTrends.of(new double[2 * QUARTER - 1])).isEqualTo(SalesTrend.UNKNOWN);
    }

    private static double[] quarters(double before, double lately) {
        double[] units = new double[2 * QUARTER];
        Arrays.fill(units, 0, QUARTER, before);
        Arrays.fill(units, QUARTER, units.length, lately);
        return units;
    }
}
