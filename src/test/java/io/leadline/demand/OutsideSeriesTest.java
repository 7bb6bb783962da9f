package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.SeriesEffects;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What series from outside do to the forecast: only what helped out of time counts, and only what was known then. */
class OutsideSeriesTest {

    private static final LocalDate LAST = LocalDate.of(2030, 6, 30);
    private static final int DAYS = 728;
    private static final int AHEAD = 28;
    private static final LocalDate FIRST = LAST.minusDays(DAYS - 1);

    @Test
    void theWeatherThatDrivesAnItemIsFoundAndWhatDoesNotIsNotUsed() {
        double[] weather = weather(1);
        double[] decoy = weather(2);
        List<PlaceHistory> items = items(weather, 0.3, 20);
        LearnedDemand learned =
                learn(items, told("weather", true, weather, DAYS + AHEAD), told("decoy", true, decoy, DAYS + AHEAD));

        int weatherUsed = 0;
        int decoyUsed = 0;
        for (PlaceHistory item : items) {
            for (SeriesEffects.Tried tried : learned.tried(item)) {
                boolean used = tried.used();
                if (tried.series().name().equals("weather")) {
                    weatherUsed += used ? 1 : 0;
                    assertThat(tried.effect()).isCloseTo(0.3, within(0.12));
                    assertThat(tried.trial().gain()).isPositive();
                } else {
                    decoyUsed += used ? 1 : 0;
                }
            }
        }
        System.out.println("weather " + weatherUsed + " decoy " + decoyUsed);
        assertThat(weatherUsed).isGreaterThan(17);
        assertThat(decoyUsed).isZero();
    }

    static List<PlaceHistory> items(double[] weather, double effect, int many) {
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            items.add(item(i, "drinks", weather, effect, 12, 0));
        }
        return items;
    }

    static PlaceHistory item(int i, String category, double[] weather, double effect, double perDay, int lag) {
        Random random = new Random(1_000 + i);
        double[] units = new double[DAYS];
        double level = 0;
        for (int day = 0; day < DAYS; day++) {
            level += random.nextGaussian() * 0.02 - level * 0.02;
            double weekday = day % 7 < 5 ? 0.9 : 1.25;
            double mean = perDay * weekday * Math.exp(level + (day < lag ? 0 : effect * weather[day - lag] / 4));
            units[day] = poisson(random, mean * gamma(random));
        }
        return new PlaceHistory(new Sku("A-" + i), category, "HUB", new DemandHistory(units, LAST));
    }

    /** Degrees that go on for some days: standard deviation 4. */
    static double[] weather(int seed) {
        Random random = new Random(seed);
        double[] degrees = new double[DAYS + AHEAD];
        double now = 0;
        for (int day = 0; day < degrees.length; day++) {
            now = 0.75 * now + random.nextGaussian() * 4 * Math.sqrt(1 - 0.75 * 0.75);
            degrees[day] = now;
        }
        return degrees;
    }

    static OutsideSeries told(String name, boolean ahead, double[] values, int days) {
        double[] none = new double[days];
        Arrays.fill(none, Double.NaN);
        return new OutsideSeries(
                new OutsideSeries.Subject(name, null, "", "", ""),
                ahead,
                FIRST,
                Arrays.copyOf(values, days),
                none,
                new int[days],
                LAST);
    }

    static LearnedDemand learn(List<PlaceHistory> items, OutsideSeries... told) {
        return LearnedDemand.learn(items, EventCalendar.EMPTY, OutsideCourses.of(List.of(told), LAST), 28, LAST);
    }

    private static double gamma(Random random) {
        return Math.exp(random.nextGaussian() * 0.15);
    }

    private static int poisson(Random random, double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
