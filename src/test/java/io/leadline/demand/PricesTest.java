package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.PriceEffects;
import io.leadline.replenishment.ForecastWeek;
import io.leadline.replenishment.policy.ForecastParts;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What lasting changes of price do to the forecast. */
class PricesTest {

    private static final LocalDate LAST = LocalDate.of(2030, 6, 30);
    private static final int DAYS = 364;
    private static final EventCalendar NO_EVENTS = EventCalendar.EMPTY;

    /** No change. */
    private static final int NEVER = DAYS;

    @Test
    void plantedElasticitiesAreFoundByCategory() {
        LearnedDemand learned = learn(shop(-1.2, -2.4), NO_EVENTS);

        assertThat(learned.prices().of("toys")).isCloseTo(-1.2, within(0.4));
        assertThat(learned.prices().of("gifts")).isCloseTo(-2.4, within(0.4));
        assertThat(learned.prices().of("never seen")).isBetween(-2.4, -1.2);
    }

    @Test
    void aWeekAfterAPriceCutTheLevelIsThatOfTheNewPrice() {
        LearnedDemand learned = learn(shop(-2, -2), NO_EVENTS);
        PlaceHistory cut = history(new Random(99), 900, "toys", DAYS - 8, 0.75, -2, 0.05);

        double expected = 6 * Math.pow(0.75, -2);
        assertThat(perDay(learned, cut)).isCloseTo(expected, within(0.15 * expected));
        assertThat(perDay(learned, cut.withoutPrices())).isLessThan(0.85 * expected);
    }

    @Test
    void theChangeOfPriceIsAPartOfItsOwnAndThePartsAddUp() {
        LearnedDemand learned = learn(shop(-2, -2), NO_EVENTS);
        PlaceHistory risen = history(new Random(99), 900, "toys", DAYS - 20, 1.3, -2, 0.05);

        ForecastWeek week = ForecastParts.weeks(learned, risen, LAST.plusDays(1), null, List.of())
                .getFirst();

        DemandForecast forecast = DemandForecasts.forecast(risen.demand(), learned.context(risen, 56));
        assertThat(week.price()).isLessThan(-0.1 * week.level());
        assertThat(week.expected()).isCloseTo(forecast.mean(0, 7), within(1e-6));
    }

    @Test
    void pricesThatOnlyVaryFromDayToDayChangeNothing() {
        List<PlaceHistory> items = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            items.add(history(random, i, i % 2 == 0 ? "toys" : "gifts", NEVER, 1, 0, 0.3));
        }
        LearnedDemand learned = learn(items, NO_EVENTS);

        for (PlaceHistory item : items) {
            assertThat(item.unitPrices()).hasSize(DAYS);
            assertThat(learned.events(item, 28)[0]).containsOnly(1);
        }
    }

    @Test
    void changesOfPriceThatMovedNoDemandShrinkToNothing() {
        LearnedDemand learned = learn(shop(0, 0), NO_EVENTS);

        assertThat(learned.prices().of("toys")).isCloseTo(0, within(0.1));
        assertThat(learned.prices().of("gifts")).isCloseTo(0, within(0.1));
    }

    @Test
    void aPriceChangeAfterTheOriginHasNoEffectOnThePast() {
        List<PlaceHistory> shop = shop(-2, -2);
        LearnedDemand learned = learn(shop, NO_EVENTS);
        PlaceHistory late = history(new Random(5), 901, "toys", DAYS - 30, 0.6, -2, 0.05);
        PlaceHistory never = history(new Random(5), 901, "toys", NEVER, 1, 0, 0.05);

        assertThat(perDay(learned, late.before(30))).isEqualTo(perDay(learned, never.before(30)));
        assertThat(perDay(learned, late)).isGreaterThan(1.5 * perDay(learned, never));

        List<PlaceHistory> then = shop.stream().map(item -> item.before(200)).toList();
        assertThat(LearnedDemand.learn(then, NO_EVENTS, 28, LAST.minusDays(200)).prices())
                .as("prices changed in the last 200 days alone")
                .isEqualTo(new PriceEffects(Map.of("", 0.0)));
    }

    @Test
    void withoutRevenueNothingChanges() {
        LearnedDemand learned = learn(shop(-2, -2), NO_EVENTS);
        DailySales sold = sold(new Random(7), 902, DAYS - 60, 0.6, -2, 0.05);
        DailySales unpriced = new DailySales(
                sold.sku(), sold.place(), sold.first(), sold.units(), new double[DAYS], new double[DAYS]);

        PlaceHistory history = PlaceHistory.of(unpriced, "toys", "DC", 0, List.of());

        assertThat(history.unitPrices()).isEmpty();
        assertThat(learned.events(history, 28)[0]).containsOnly(1);
    }

    @Test
    void thePricesOfPromotionsAreNoLevels() {
        double[] prices = new double[100];
        Arrays.fill(prices, 10);
        Arrays.fill(prices, 60, 100, 7);
        double[] discounts = new double[100];
        Arrays.fill(discounts, 60, 100, 0.3);

        assertThat(PriceLevels.of(prices, discounts)).isEmpty();
        assertThat(PriceLevels.of(prices, new double[0])).hasSize(100).contains(Math.log(10), Math.log(7));
    }

    @Test
    void aLevelBeginsBetweenTheLastSaleBeforeAndTheFirstAfterTheChange() {
        double[] prices = new double[60];
        Arrays.fill(prices, Double.NaN);
        for (int day = 0; day < 60; day += 3) {
            prices[day] = day < 40 ? 5 : 4;
        }

        double[] levels = PriceLevels.of(prices, new double[0]);

        assertThat(levels[40]).isEqualTo(Math.log(5));
        assertThat(levels[41]).isEqualTo(Math.log(4));
        assertThat(levels[59]).isEqualTo(Math.log(4));
    }

    @Test
    void aPromotionThatIsOverDoesNotPassForAChangeOfPrice() {
        Period running = new Period(LAST.minusDays(40), LAST.minusDays(11));
        EventCalendar calendar = new EventCalendar(
                List.of(new Promotion("P", null, null, null, running, BigDecimal.valueOf(30))),
                Map.of("DC", Map.of("web", 1.0)),
                LAST,
                Map.of());
        LearnedDemand learned = learn(shop(-2, -2), calendar);
        double[] prices = new double[DAYS];
        Arrays.fill(prices, 10);
        Arrays.fill(prices, DAYS - 41, DAYS - 11, 7);
        PlaceHistory usual = history(new Random(5), 903, "toys", NEVER, 1, 0, 0.05);
        PlaceHistory promoted = new PlaceHistory(usual.sku(), "toys", "DC", 0, usual.demand(), prices);

        assertThat(learned.events(promoted, 28)[0]).isEqualTo(learned.events(promoted.withoutPrices(), 28)[0]);
    }

    private static double perDay(LearnedDemand learned, PlaceHistory history) {
        return DemandForecasts.forecast(history.demand(), learned.context(history, 28))
                        .mean(0, 28)
                / 28;
    }

    private static LearnedDemand learn(List<PlaceHistory> items, EventCalendar calendar) {
        return LearnedDemand.learn(items, calendar, 28, LAST);
    }

    /** Three of four items change their price by up to 30 % up or down in the last half year, on different days. */
    private static List<PlaceHistory> shop(double toys, double gifts) {
        List<PlaceHistory> items = new ArrayList<>();
        Random random = new Random(17);
        for (int i = 0; i < 120; i++) {
            boolean toy = i % 2 == 0;
            int change = i % 4 == 3 ? NEVER : DAYS - 30 - random.nextInt(150);
            double to = i % 3 == 0 ? 0.7 : i % 3 == 1 ? 1.3 : 0.85;
            items.add(history(random, i, toy ? "toys" : "gifts", change, to, toy ? toys : gifts, 0.05));
        }
        return items;
    }

    private static PlaceHistory history(
            Random random, int number, String category, int change, double to, double elasticity, double bulk) {
        return PlaceHistory.of(sold(random, number, change, to, elasticity, bulk), category, "DC", 0, List.of());
    }

    /** Six a day at the old price; on some days, by their share, a large customer paid less. */
    private static DailySales sold(
            Random random, int number, int change, double to, double elasticity, double shareOfBulkDays) {
        double[] units = new double[DAYS];
        double[] revenue = new double[DAYS];
        Random bulk = new Random(number);
        for (int day = 0; day < DAYS; day++) {
            double price = day < change ? 10 : 10 * to;
            units[day] = customers(random, 6 * Math.pow(price / 10, elasticity));
            double paid = bulk.nextDouble() < shareOfBulkDays ? price * (0.6 + 0.3 * bulk.nextDouble()) : price;
            revenue[day] = units[day] * paid;
        }
        return new DailySales(new Sku("I" + number), "DC", LAST.minusDays(DAYS - 1L), units, revenue, new double[DAYS]);
    }

    /** A number of customers with this mean (Poisson, by Knuth's product of uniform numbers). */
    private static int customers(Random random, double mean) {
        int count = 0;
        for (double left = random.nextDouble(); left > Math.exp(-mean); left *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
