package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Demand that comes every so many days, and demand that comes no more. */
class RhythmTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final int DAYS = 600;

    @Test
    void anOrderEachMonthIsExpectedOnItsDay() {
        double[] units = every(30, 15);
        DemandForecast forecast = forecast(units, 60);

        assertThat(Rhythm.of(units).everyDays()).isCloseTo(30, within(1e-9));
        assertThat(forecast.mean(0, 13)).isLessThan(1);
        assertThat(forecast.mean(13, 17)).isCloseTo(100, within(5.0));
        assertThat(forecast.mean(0, 60)).isCloseTo(200, within(10.0));
        assertThat(forecast.quantile(0.95, 0, 30)).isLessThan(170);
    }

    @Test
    void theDayAfterAnOrderNoneIsExpected() {
        assertThat(forecast(every(30, 0), 28).mean(0, 28)).isLessThan(1);
    }

    @Test
    void someDaysSoonerOrLaterAreARhythmStill() {
        double[] units = new double[DAYS];
        Random random = new Random(4);
        for (int day = 10; day < DAYS; day += 29 + random.nextInt(3)) {
            units[day] = 40;
        }
        assertThat(Rhythm.of(units).kept()).isTrue();
        assertThat(forecast(units, 90).mean(0, 90)).isCloseTo(120, within(45.0));
    }

    @Test
    void customersWhoComeWhenTheyLikeKeepNone() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] units = new double[DAYS];
            Arrays.setAll(units, day -> random.nextDouble() < 0.04 ? 10 : 0);

            assertThat(Rhythm.of(units).kept()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void anOrderThatStaysAwayEndsTheRhythm() {
        assertThat(Rhythm.of(every(30, 34)).kept()).isFalse();
        assertThat(forecast(every(30, 119), 30).mean(0, 30)).isLessThan(15);
    }

    @Test
    void whatStoppedIsExpectedNoMore() {
        double[] units = new double[DAYS];
        Random random = new Random(7);
        Arrays.setAll(units, day -> day < DAYS - 121 ? 3 + random.nextInt(5) : 0);

        assertThat(forecast(units, 28).mean(0, 28)).isLessThan(0.05);
    }

    @Test
    void aDayOrTwoWithoutDemandChangeLittle() {
        double[] units = new double[DAYS];
        Random random = new Random(7);
        Arrays.setAll(units, day -> day < DAYS - 2 ? random.nextInt(4) : 0);

        assertThat(forecast(units, 28).mean(0, 28)).isGreaterThan(30);
    }

    @Test
    void whatAlwaysCameBackIsExpectedToDoSo() {
        double[] units = new double[DAYS];
        for (int block = 0; block < 6; block++) {
            for (int day = 0; day < 40; day++) {
                units[block * 95 + day] = 2;
            }
        }
        double[] silent = Arrays.copyOf(units, 5 * 95 + 80);

        assertThat(forecast(silent, 28).mean(0, 28)).isGreaterThan(3);
    }

    private static double[] every(int days, int since) {
        double[] units = new double[DAYS];
        for (int day = DAYS - 1 - since; day >= 0; day -= days) {
            units[day] = 100;
        }
        return units;
    }

    /** As one item of a shop of even ones. */
    private static DemandForecast forecast(double[] units, int days) {
        List<ItemHistory> shop = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Random random = new Random(i);
            double[] even = new double[DAYS];
            Arrays.setAll(even, day -> random.nextInt(7));
            shop.add(new ItemHistory("n" + i, "normal", new DemandHistory(even, LAST)));
        }
        ItemHistory item = new ItemHistory("it", "it", new DemandHistory(units, LAST));
        shop.add(item);
        return DemandForecasts.forecast(
                item.demand(), DemandKnowledge.learn(shop, 28).context(item, days));
    }
}
