package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.SeriesEffects;
import io.leadline.demand.forecast.SeriesTrial;
import io.leadline.shared.Saved;
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
        assertThat(weatherUsed).isGreaterThan(17);
        assertThat(decoyUsed).isZero();
    }

    @Test
    void itemsWithoutACategoryLearnFromAllOthers() {
        double[] weather = weather(1);
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(item(i, i % 2 == 0 ? "" : "drinks", weather, 0.3, 12, 0));
        }
        LearnedDemand learned = learn(items, told("weather", true, weather, DAYS + AHEAD));

        long used = items.stream()
                .filter(item -> item.category().isEmpty())
                .flatMap(item -> learned.tried(item).stream())
                .filter(SeriesEffects.Tried::used)
                .count();
        assertThat(used).isGreaterThan(5);
    }

    /** Items of every size, each tried with eight series that have nothing to do with it, of which some go on for weeks. */
    @Test
    void chanceIsHardlyEverUsed() {
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            items.add(item(i, "c" + i % 4, weather(1), 0, Math.exp(i % 10 * 0.5 - 1.5), 0));
        }
        OutsideSeries[] decoys = new OutsideSeries[8];
        for (int i = 0; i < decoys.length; i++) {
            double[] values = walk(50 + i, i % 2 == 0 ? 0.75 : 0.97);
            decoys[i] = told("decoy " + i, i < 4, values, i < 4 ? DAYS + AHEAD : DAYS);
        }
        LearnedDemand learned = learn(items, decoys);

        long used = items.stream()
                .flatMap(item -> learned.tried(item).stream())
                .filter(SeriesEffects.Tried::used)
                .count();
        assertThat(used).isLessThanOrEqualTo(5);
    }

    @Test
    void theForecastFollowsWhatIsForetoldAndIsBetterForIt() {
        double[] weather = weather(1);
        List<PlaceHistory> items = items(weather, 0.3, 12);
        LearnedDemand deaf = LearnedDemand.learn(items, EventCalendar.EMPTY, 28, LAST);
        LearnedDemand learned = learn(items, told("weather", true, weather, DAYS + AHEAD));

        double[] without = mean(deaf, items.getFirst());
        double[] with = mean(learned, items.getFirst());

        double[] truth = new double[AHEAD];
        double level = Arrays.stream(without).average().orElseThrow();
        for (int day = 0; day < AHEAD; day++) {
            double weekday = (DAYS + day) % 7 < 5 ? 0.9 : 1.25;
            truth[day] = level * weekday * Math.exp(0.3 * weather[DAYS + day] / 4);
        }
        assertThat(error(with, truth)).isLessThan(0.8 * error(without, truth));
    }

    @Test
    void withoutSeriesNothingChangesInTheLastBit() {
        List<PlaceHistory> items = items(weather(1), 0.3, 6);
        LearnedDemand plain = LearnedDemand.learn(items, EventCalendar.EMPTY, 28, LAST);
        double[] one = new double[DAYS];
        Arrays.fill(one, 7);
        LearnedDemand elsewhere =
                learn(items, about(new OutsideSeries.Subject("rain", null, "", "OTHER", ""), weather(1)));

        for (LearnedDemand learned :
                List.of(learn(items), learn(items, told("never moves", true, one, DAYS)), elsewhere)) {
            for (PlaceHistory item : items) {
                assertThat(learned.tried(item)).isEmpty();
                assertThat(mean(learned, item)).containsExactly(mean(plain, item));
                assertThat(learned.context(item, AHEAD).pastFactors())
                        .containsExactly(plain.context(item, AHEAD).pastFactors());
            }
        }
    }

    @Test
    void whatIsKnownAfterwardsCountsLaterOrNotAtAll() {
        double[] mentions = weather(3);
        List<PlaceHistory> later = new ArrayList<>();
        List<PlaceHistory> atOnce = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            later.add(item(i, "drinks", mentions, 0.3, 12, 7));
            atOnce.add(item(i, "drinks", walk(9, 0), 0.3, 12, 0));
        }

        LearnedDemand aWeekLater = learn(later, told("mentions", false, mentions, DAYS));
        LearnedDemand sameDay = learn(atOnce, told("mentions", false, walk(9, 0), DAYS));

        assertThat(later).allSatisfy(item -> {
            SeriesEffects.Tried tried = aWeekLater.tried(item).getFirst();
            assertThat(tried.lag()).isEqualTo(7);
            assertThat(tried.used()).isTrue();
            double[] coming = aWeekLater.events(item, AHEAD)[1];
            assertThat(Arrays.copyOf(coming, 7)).doesNotContain(1);
            assertThat(Arrays.copyOfRange(coming, 7, AHEAD)).containsOnly(1);
        });
        assertThat(atOnce)
                .allSatisfy(item -> assertThat(sameDay.tried(item))
                        .noneMatch(SeriesEffects.Tried::used)
                        .noneMatch(tried -> tried.lag() == 0));
    }

    @Test
    void gapsUnitsAndTyposInASeriesAreBorne() {
        double[] weather = weather(1);
        List<PlaceHistory> items = items(weather, 0.3, 12);
        double[] fahrenheit =
                Arrays.stream(weather).map(degrees -> 32 + 1.8 * (degrees + 12)).toArray();
        Random random = new Random(4);
        for (int day = 0; day < fahrenheit.length; day++) {
            fahrenheit[day] = random.nextDouble() < 0.15 ? Double.NaN : fahrenheit[day];
        }
        fahrenheit[300] = 99_999;
        LearnedDemand learned = learn(items, told("weather", true, fahrenheit, DAYS + AHEAD));

        assertThat(items).allSatisfy(item -> {
            SeriesEffects.Tried tried = learned.tried(item).getFirst();
            assertThat(tried.used()).isTrue();
            assertThat(tried.effect()).isCloseTo(0.3, within(0.12));
            assertThat(Arrays.stream(learned.events(item, AHEAD)[0]))
                    .allSatisfy(factor -> assertThat(factor).isBetween(0.3, 3.1));
        });
    }

    @Test
    void aForecastIsTriedByWhatItSaidAndNotByWhatCame() {
        double[] weather = weather(1);
        double[] wrong = weather(7);
        List<PlaceHistory> items = items(weather, 0.3, 12);
        LearnedDemand right = learn(items, foretold(weather, weather));
        LearnedDemand useless = learn(items, foretold(weather, wrong));

        assertThat(items).allSatisfy(item -> {
            assertThat(right.tried(item).getFirst().lag()).isZero();
            assertThat(right.tried(item).getFirst().used()).isTrue();
            assertThat(useless.tried(item)).noneMatch(tried -> tried.used() && tried.lag() == 0);
        });
    }

    @Test
    void whatWasToldLateWasNotKnownEarlier() {
        OutsideSeries day = OutsideSeries.of(List.of(value(LAST.plusDays(3), 5)), LAST.plusDays(1))
                .getFirst();
        OutsideSeries again = day.with(List.of(value(LAST.plusDays(3), 9)), LAST.plusDays(2));
        OutsideSeries came = again.with(List.of(value(LAST.plusDays(3), 7)), LAST.plusDays(3));

        assertThat(came.values()).containsExactly(7);
        assertThat(came.foretold()).containsExactly(5);
        assertThat(came.leads()).containsExactly(2);
        assertThat(came.toldOn()).isEqualTo(LAST.plusDays(3));
        assertThat(came.compared(List.of(value(LAST.plusDays(3), 7), value(LAST, 1))))
                .isEqualTo(new Saved(1, 0, 1));
    }

    @Test
    void aSeriesKeepsItsLatestDays() {
        OutsideSeries old = OutsideSeries.of(List.of(value(LAST.minusYears(20), 5), value(LAST, 6)), LAST)
                .getFirst();

        assertThat(old.values()).hasSize(SeriesFromOutside.MOST_DAYS).endsWith(6);
        assertThat(old.last()).isEqualTo(LAST);
        assertThat(old.gaps(LAST)).isEqualTo(SeriesFromOutside.MOST_DAYS - 1);
    }

    @Test
    void theNarrowestOfOneNameCounts() {
        double[] weather = weather(1);
        List<PlaceHistory> items = items(weather, 0.3, 12);
        LearnedDemand learned = learn(
                items,
                about(new OutsideSeries.Subject("weather", null, "", "", ""), weather(5)),
                about(new OutsideSeries.Subject("weather", null, "", "HUB", ""), weather),
                about(new OutsideSeries.Subject("weather", null, "tools", "", ""), weather(6)));

        assertThat(items).allSatisfy(item -> {
            assertThat(learned.tried(item)).hasSize(1);
            assertThat(learned.tried(item).getFirst().used()).isTrue();
        });
    }

    @Test
    void whatHelpsIsWrittenDownByRule() {
        assertThat(new SeriesTrial(5, 5, 0.2, 4).helped()).isFalse();
        assertThat(new SeriesTrial(9, 5, 0.2, 4).helped()).isFalse();
        assertThat(new SeriesTrial(9, 6, 0.019, 4).helped()).isFalse();
        assertThat(new SeriesTrial(9, 6, 0.02, 1.9).helped()).isFalse();
        assertThat(new SeriesTrial(9, 6, 0.02, 2).helped()).isTrue();
    }

    private static OutsideValue value(LocalDate day, double value) {
        return new OutsideValue(new OutsideSeries.Subject("weather", null, "", "", ""), false, day, value);
    }

    /** Not known ahead, but foretold four weeks before. */
    private static OutsideSeries foretold(double[] came, double[] said) {
        int[] leads = new int[DAYS + AHEAD];
        Arrays.fill(leads, AHEAD);
        double[] values = came.clone();
        System.arraycopy(said, DAYS, values, DAYS, AHEAD);
        return new OutsideSeries(
                new OutsideSeries.Subject("weather", null, "", "", ""), false, FIRST, values, said, leads, LAST);
    }

    private static OutsideSeries about(OutsideSeries.Subject subject, double[] values) {
        OutsideSeries of = told("any", true, values, DAYS + AHEAD);
        return new OutsideSeries(subject, true, FIRST, of.values(), of.foretold(), of.leads(), LAST);
    }

    private static double[] mean(LearnedDemand learned, PlaceHistory item) {
        return DemandForecasts.forecast(item.demand(), learned.context(item, AHEAD))
                .mean();
    }

    private static double error(double[] said, double[] truth) {
        double squares = 0;
        for (int day = 0; day < truth.length; day++) {
            squares += (said[day] - truth[day]) * (said[day] - truth[day]);
        }
        return Math.sqrt(squares);
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
        return walk(seed, 0.75);
    }

    /** @param goesOn what a day keeps of the one before */
    static double[] walk(int seed, double goesOn) {
        Random random = new Random(seed);
        double[] degrees = new double[DAYS + AHEAD];
        double now = 0;
        for (int day = 0; day < degrees.length; day++) {
            now = goesOn * now + random.nextGaussian() * 4 * Math.sqrt(1 - goesOn * goesOn);
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
