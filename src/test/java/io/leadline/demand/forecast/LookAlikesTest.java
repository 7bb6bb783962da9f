package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new item may sell, from those that resemble it. */
class LookAlikesTest {

    private static final LocalDate LAST = LocalDate.of(2030, 6, 30);

    @Test
    void aNewItemIsExpectedToSellAsThoseOfItsCategoryNearItsPrice() {
        LookAlikes shop = shop();

        assertThat(perDay(shop, "toys", "DC", 2)).isBetween(8.0, 10.0);
        assertThat(perDay(shop, "toys", "DC", 20)).isBetween(1.0, 1.4);
    }

    @Test
    void withoutItsPriceItIsLikeItsCategory() {
        double usual = Math.sqrt(10 * 1);

        assertThat(perDay(shop(), "toys", "DC", 0)).isCloseTo(usual, within(0.3));
        assertThat(perDay(shop(), "toys", "DC", 5_000)).isCloseTo(usual, within(0.3));
    }

    @Test
    void aSmallShopIsNotExpectedToSellAsMuchAsALargeOne() {
        assertThat(perDay(shop(), "toys", "POP", 2)).isBetween(0.09, 0.2);
    }

    @Test
    void aNewCategoryIsLikeItsLocationAndANewLocationLikeAllOthers() {
        LookAlikes shop = shop();

        assertThat(perDay(shop, "lamps", "DC", 2)).isBetween(3.0, 4.5);
        assertThat(perDay(shop, "toys", "FC", 2)).isCloseTo(Math.exp(shop.all()), within(1e-9));
        assertThat(shop.prior(item("new", "toys", "FC", 2, new double[1])).weightDays())
                .isPositive();
    }

    @Test
    void whereNobodyHasAHistoryNothingIsKnown() {
        List<ItemHistory> young = List.of(item("a", "toys", "DC", 2, fill(5, 20)));

        assertThat(LookAlikes.of(young, 56).prior(item("new", "toys", "DC", 2, new double[1])))
                .isEqualTo(DemandPrior.NONE);
    }

    @Test
    void itemsThatNothingIsKnownOfAreCountedAsManyAsThereAreAndNotAsManyAsWereLookedAt() {
        List<ItemHistory> withOne = new ArrayList<>(items());
        withOne.add(item("unknown", "toys", "DC", 2, new double[0]));
        HistoryLengths few = tenThousand(2);
        HistoryLengths many = tenThousand(400);

        // Whatever fell into the sample.
        for (List<ItemHistory> sample : List.of(items(), withOne)) {
            assertThat(LookAlikes.of(sample, 56, few).beginning()).contains("DC");
            assertThat(LookAlikes.of(sample, 56, many).beginning()).doesNotContain("DC");
        }
    }

    private static HistoryLengths tenThousand(int unknown) {
        HistoryLengths lengths = new HistoryLengths();
        for (int i = 0; i < 10_000; i++) {
            lengths.add("DC", i < unknown ? 0 : 280);
        }
        return lengths;
    }

    @ParameterizedTest(name = "{0} begun lately, {1} wait: new {2}")
    @CsvSource({
        "0, 1, true",
        "0, 3, true",
        "0, 4, false",
        "0, 10, false",
        "2, 7, true",
        "2, 8, false",
        "10, 17, true",
        "10, 18, false",
    })
    void noMoreAreTakenForNewThanCouldHaveBeenBegunInSuchATime(int begun, int waiting, boolean asNew) {
        List<ItemHistory> all = new ArrayList<>(items());
        for (int i = 0; i < begun; i++) {
            all.add(item("begun-" + i, "toys", "DC", 2, fill(1, 60)));
        }
        for (int i = 0; i < waiting; i++) {
            all.add(item("waiting-" + i, "toys", "DC", 2, new double[0]));
        }

        assertThat(LookAlikes.of(all, 56).beginning().contains("DC")).isEqualTo(asNew);
    }

    @Test
    void theForecastOfAYoungItemLeansOnItsLookAlikesUntilItsOwnSalesSayMore() {
        DemandKnowledge knowledge = DemandKnowledge.learn(items(), 28);

        double week = forecast(knowledge, fill(4, 7));
        double month = forecast(knowledge, fill(4, 28));

        assertThat(week).isBetween(5.5, 8.0);
        assertThat(month).isBetween(4.2, 5.4);
    }

    private static double forecast(DemandKnowledge knowledge, double[] units) {
        ItemHistory young = item("new", "toys", "DC", 2, units);
        return DemandForecasts.forecast(young.demand(), knowledge.context(young, 28))
                        .mean(0, 28)
                / 28;
    }

    private static double perDay(LookAlikes shop, String category, String location, double price) {
        return shop.prior(item("new", category, location, price, new double[1])).unitsPerDay();
    }

    private static LookAlikes shop() {
        return LookAlikes.of(items(), 56);
    }

    /** Cheap toys sell ten a day, dear ones one; the pop-up shop sells a hundredth; gifts sell four at any price. */
    private static List<ItemHistory> items() {
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            items.add(item("cheap" + i, "toys", "DC", 2, fill(10, 280)));
            items.add(item("dear" + i, "toys", "DC", 20, fill(1, 280)));
            items.add(item("gift" + i, "gifts", "DC", i % 2 == 0 ? 2 : 20, fill(4, 280)));
            items.add(item("cheap" + i, "toys", "POP", 2, fill(0.1, 280)));
            items.add(item("dear" + i, "toys", "POP", 20, fill(0.01, 280)));
        }
        return items;
    }

    private static ItemHistory item(String sku, String category, String location, double price, double[] units) {
        return new ItemHistory(location + "/" + sku, category, location, price, new DemandHistory(units, LAST));
    }

    private static double[] fill(double units, int days) {
        double[] all = new double[days];
        Arrays.fill(all, units);
        return all;
    }
}
