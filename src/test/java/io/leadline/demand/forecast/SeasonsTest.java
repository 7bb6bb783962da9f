package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items whose seasons are known, and what is expected of them. */
class SeasonsTest {

    private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 20);

    @Test
    void oppositeSeasonsOfOneCategoryAreEachExpected() {
        List<ItemHistory> shop = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            shop.add(item("summer" + i, "garden", 1_360, AUTUMN, i, day -> summer(day) ? 20 : 0));
            shop.add(item("winter" + i, "garden", 1_180, AUTUMN, i, day -> summer(day) ? 0 : 20));
        }
        DemandKnowledge knowledge = DemandKnowledge.learn(shop, 28);

        DemandForecast summer = forecast(knowledge, shop.getFirst(), 120);
        DemandForecast winter = forecast(knowledge, shop.get(1), 120);

        assertThat(summer.mean(0, 10)).isCloseTo(200, within(40.0));
        assertThat(summer.mean(17, 120)).isLessThan(40);
        assertThat(winter.mean(0, 9)).isLessThan(40);
        assertThat(winter.mean(17, 24)).isCloseTo(140, within(20.0));
        assertThat(summer.deviation(0, 28) + winter.deviation(14, 42))
                .as("a season is no error of the level")
                .isLessThan(130);
    }

    @Test
    void mildSeasonsRiseAndFall() {
        List<ItemHistory> shop = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double phase = i % 2 == 0 ? 0 : Math.PI;
            shop.add(item("i" + i, "all", 1_360, AUTUMN, i, day -> 20 + 12 * wave(day, phase)));
        }
        DemandKnowledge knowledge = DemandKnowledge.learn(shop, 28);

        DemandForecast falling = forecast(knowledge, shop.getFirst(), 120);
        DemandForecast rising = forecast(knowledge, shop.get(1), 120);

        assertThat(falling.mean(0, 7)).isCloseTo(173, within(18.0));
        assertThat(falling.mean(98, 105)).isCloseTo(57, within(18.0));
        assertThat(rising.mean(98, 105)).isCloseTo(223, within(25.0));
    }

    @Test
    void aChristmasItemAloneInItsCategoryEndsWithChristmas() {
        LocalDate before = LocalDate.of(2025, 12, 20);
        List<ItemHistory> shop = evenItems(before, 12);
        shop.add(item("xmas", "christmas", 767, before, 99, SeasonsTest::christmas));
        DemandKnowledge knowledge = DemandKnowledge.learn(shop, 28);

        DemandForecast forecast = forecast(knowledge, shop.getLast(), 52);

        assertThat(forecast.mean(0, 14)).isCloseTo(80, within(15.0));
        assertThat(forecast.mean(14, 52)).isLessThan(6);
    }

    @Test
    void outOfSeasonNothingIsExpectedAndBeforeItAllOfIt() {
        LocalDate february = LocalDate.of(2026, 2, 15);
        LocalDate october = LocalDate.of(2025, 10, 1);
        List<ItemHistory> after = evenItems(february, 12);
        after.add(item("xmas", "christmas", 824, february, 99, SeasonsTest::christmas));
        List<ItemHistory> before = evenItems(october, 12);
        before.add(item("xmas", "christmas", 1_051, october, 99, SeasonsTest::christmas));

        assertThat(forecast(DemandKnowledge.learn(after, 28), after.getLast(), 60)
                        .mean(0, 60))
                .isLessThan(8);
        assertThat(forecast(DemandKnowledge.learn(before, 28), before.getLast(), 84)
                        .mean(56, 63))
                .isCloseTo(140, within(25.0));
    }

    @Test
    void anItemWithoutAPastHasTheSeasonOfItsCategory() {
        List<ItemHistory> shop = evenItems(AUTUMN, 12);
        for (int i = 0; i < 6; i++) {
            shop.add(item("s" + i, "swimwear", 1_360, AUTUMN, i, day -> summer(day) ? 10 : 0));
        }
        DemandProfiles profiles = DemandProfiles.learn(shop);
        ItemHistory young = new ItemHistory("new", "swimwear", new DemandHistory(new double[] {8, 11, 9}, AUTUMN));

        double[] year = profiles.year(young);

        assertThat(year[YearWeeks.of(LocalDate.of(2026, 7, 1).toEpochDay())]).isGreaterThan(1.5);
        assertThat(year[YearWeeks.of(LocalDate.of(2026, 1, 5).toEpochDay())]).isLessThan(0.35);
    }

    @Test
    void oneYearShowsASharpSeasonOfACategoryAndNoMildOneOfAnItem() {
        List<ItemHistory> shop = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            shop.add(item("x" + i, "christmas", 365, AUTUMN, i, SeasonsTest::christmas));
            double peak = i;
            shop.add(item("e" + i, "even" + i, 365, AUTUMN, i, day -> 10 + 3 * wave(day, peak)));
        }
        DemandProfiles profiles = DemandProfiles.learn(shop);

        assertThat(profiles.year(shop.getFirst())[
                        YearWeeks.of(LocalDate.of(2025, 12, 5).toEpochDay())])
                .isGreaterThan(4);
        assertThat(Arrays.stream(profiles.year(shop.get(1))).max().orElseThrow())
                .isLessThan(1.35);
    }

    @Test
    void growthIsNoSeason() {
        List<ItemHistory> shop = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            shop.add(item("g" + i, "all", 1_095, AUTUMN, i, day -> 5 + 10 * (day.toEpochDay() - 19_000) / 1_350.0));
        }
        double[] year = DemandProfiles.learn(shop).year(shop.getFirst());

        assertThat(Arrays.stream(year).boxed().toList())
                .allSatisfy(factor -> assertThat(factor).isBetween(0.9, 1.1));
    }

    @Test
    void aSeasonTellsWhatItWasLearnedFrom() {
        List<ItemHistory> shop = evenItems(AUTUMN, 12);
        for (int i = 0; i < 6; i++) {
            shop.add(item("s" + i, "swimwear", 1_360, AUTUMN, i, day -> summer(day) ? 10 : 0));
        }
        shop.add(item("own", "normal", 1_360, AUTUMN, 77, day -> day.getMonthValue() == 3 ? 60 : 6));
        DemandProfiles profiles = DemandProfiles.learn(shop);

        LearnedSeason young = profiles.season(young(AUTUMN));
        LearnedSeason own = profiles.season(shop.getLast());
        LearnedSeason nobody = DemandProfiles.learn(List.of()).season(young(AUTUMN));

        assertThat(young.part(LearnedSeason.Source.OWN)).isZero();
        assertThat(young.part(LearnedSeason.Source.CATEGORY)).isGreaterThan(0.3);
        assertThat(young.part(LearnedSeason.Source.CATEGORY) + young.part(LearnedSeason.Source.ALIKE))
                .isGreaterThan(0.6);
        assertThat(LearnedSeason.firstDay(own.highest()).getMonthValue()).isEqualTo(3);
        assertThat(own.part(LearnedSeason.Source.OWN) + own.part(LearnedSeason.Source.ALIKE))
                .isGreaterThan(0.5);
        assertThat(own.years()).isCloseTo(3.72, within(0.01));
        assertThat(nobody.flat()).isTrue();
        assertThat(nobody.part(LearnedSeason.Source.EVEN)).isEqualTo(1);
        for (ItemHistory item : shop) {
            LearnedSeason season = profiles.season(item);
            assertThat(season.weeks()).containsExactly(profiles.year(item));
            assertThat(season.parts().values().stream().mapToDouble(d -> d).sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    /** Christmas goods that first sold in November, seen some days after; nobody knows how they sell in spring. */
    @ParameterizedTest
    @ValueSource(ints = {60, 66, 100, 150})
    void whatFellSilentAfterItsFirstSeasonIsNotExpectedBeforeTheNext(int daysAfter) {
        LocalDate last = LocalDate.of(2024, 12, 24).plusDays(daysAfter);
        List<ItemHistory> shop = evenItems(last, 12);
        for (int i = 0; i < 6; i++) {
            shop.add(item("x" + i, "christmas", 40 + daysAfter, last, i, SeasonsTest::christmas));
            shop.add(item("y" + i, "young", 40 + daysAfter, last, i, day -> 5));
        }
        DemandKnowledge knowledge = DemandKnowledge.learn(shop, 28);
        int toAugust = (int) (LocalDate.of(2025, 8, 1).toEpochDay() - last.toEpochDay());

        DemandForecast christmas = forecast(knowledge, shop.get(12), toAugust);
        DemandForecast young = forecast(knowledge, shop.get(13), toAugust);

        assertThat(christmas.mean(0, toAugust)).isLessThan(0.25 * toAugust);
        assertThat(young.mean(0, toAugust)).isCloseTo(5.0 * toAugust, within(1.0 * toAugust));
    }

    private static ItemHistory young(LocalDate last) {
        return new ItemHistory("new", "swimwear", new DemandHistory(new double[] {8, 11, 9}, last));
    }

    private static List<ItemHistory> evenItems(LocalDate last, int count) {
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item("n" + i, "normal", 1_000, last, i, day -> 6));
        }
        return items;
    }

    private static boolean summer(LocalDate day) {
        return day.getMonthValue() >= 4 && day.getMonthValue() <= 9;
    }

    private static double christmas(LocalDate day) {
        int at = day.getMonthValue() * 100 + day.getDayOfMonth();
        return at >= 1115 && at <= 1224 ? 20 : 0;
    }

    private static double wave(LocalDate day, double phase) {
        return Math.cos(2 * Math.PI * (day.getDayOfYear() - 196) / 365.25 + phase);
    }

    private static DemandForecast forecast(DemandKnowledge knowledge, ItemHistory item, int days) {
        return DemandForecasts.forecast(item.demand(), knowledge.context(item, days));
    }

    /** Draws from a Poisson law about the truth of each day. */
    private static ItemHistory item(
            String name, String category, int days, LocalDate last, int seed, ToDoubleFunction<LocalDate> truth) {
        Random random = new Random(seed);
        double[] units = new double[days];
        for (int day = 0; day < days; day++) {
            double mean = truth.applyAsDouble(last.minusDays(days - 1L - day));
            double left = Math.exp(-mean);
            double u = random.nextDouble();
            int count = 0;
            for (double term = left; u > term && count < 1_000; ) {
                u -= term;
                count++;
                term *= mean / count;
            }
            units[day] = count;
        }
        return new ItemHistory(name, category, new DemandHistory(units, last));
    }
}
