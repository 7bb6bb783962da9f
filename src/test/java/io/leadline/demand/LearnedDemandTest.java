package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.EventEffects;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearnedDemandTest {

    private static final LocalDate LAST = LocalDate.of(2030, 6, 30);
    private static final int DAYS = 280;
    private static final Map<String, Map<String, Double>> WEB = Map.of("DC", Map.of("web", 1.0));

    @Test
    void thePromotionsUpliftIsNotCarriedBeyondIt() {
        Period running = new Period(LAST.minusDays(27), LAST);
        List<PlaceHistory> items = shop(running, 3);

        DemandForecast known = forecast(items, calendar(promotion("toys", running, 30)), "toys0");
        DemandForecast unknown = forecast(items, calendar(), "toys0");

        assertThat(known.mean(0, 28) / 28).isCloseTo(4, within(0.8));
        assertThat(unknown.mean(0, 28) / 28).isGreaterThan(5.5);
    }

    @Test
    void theNextPromotionIsExpectedToLiftDemandAsTheLastOneDid() {
        Period past = new Period(LAST.minusDays(80), LAST.minusDays(60));
        Period coming = new Period(LAST.plusDays(8), LAST.plusDays(14));
        List<PlaceHistory> items = shop(past, 3);

        DemandForecast forecast =
                forecast(items, calendar(promotion("toys", past, 30), promotion("toys", coming, 30)), "toys0");

        assertThat(forecast.mean(7, 14)).isBetween(1.9 * forecast.mean(0, 7), 3.5 * forecast.mean(0, 7));
        assertThat(forecast.mean(14, 21)).isCloseTo(forecast.mean(0, 7), within(1e-6));
    }

    @Test
    void aSeasonThatLiftsEverythingIsNotTakenForThePromotion() {
        Period running = new Period(LAST.minusDays(27), LAST);
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(item(i < 20 ? "toys" : "gifts", i, running, 3));
        }

        LearnedDemand learned = LearnedDemand.learn(items, calendar(promotion("toys", running, 30)), 28, LAST);

        EventEffects discounts =
                Objects.requireNonNull(learned.promotions().kinds().get(PromotedDays.DISCOUNT));
        assertThat(discounts.of("toys") * 0.3).isBetween(-0.2, 0.2);
    }

    @ParameterizedTest
    @EnumSource(PromotionKind.class)
    void promotionsWithoutADiscountAreLearnedByTheirKind(PromotionKind kind) {
        Period past = new Period(LAST.minusDays(80), LAST.minusDays(60));
        Period coming = new Period(LAST.plusDays(8), LAST.plusDays(14));

        DemandForecast forecast =
                forecast(shop(past, 3), calendar(seen("A", past, kind), seen("B", coming, kind)), "toys0");

        assertThat(forecast.mean(7, 14) / forecast.mean(0, 7)).isCloseTo(3, within(0.5));
        assertThat(forecast.mean(14, 21)).isCloseTo(forecast.mean(0, 7), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(PromotionKind.class)
    void withoutAnyExperienceAPromotionIsExpectedToBringSomething(PromotionKind kind) {
        Period coming = new Period(LAST.plusDays(1), LAST.plusDays(7));

        DemandForecast forecast = forecast(shop(null, 1), calendar(seen("A", coming, kind)), "toys0");

        assertThat(forecast.mean(0, 7) / forecast.mean(7, 14)).isBetween(1.15, 1.6);
    }

    @Test
    void overlappingKindsAreToldApartAndMultiply() {
        Period leaflet = new Period(LAST.minusDays(200), LAST.minusDays(181));
        Period both = new Period(LAST.minusDays(140), LAST.minusDays(121));
        Period coming = new Period(LAST.plusDays(8), LAST.plusDays(14));
        Period bundle = new Period(LAST.plusDays(22), LAST.plusDays(28));
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String category = i % 2 == 0 ? "toys" : "gifts";
            double[] units = units(i, i % 2 == 0 ? leaflet : null, 2);
            for (int day = 0; day < DAYS && i % 2 == 0; day++) {
                units[day] *= both.contains(LAST.minusDays(DAYS - 1L - day)) ? 3 : 1;
            }
            items.add(new PlaceHistory(new Sku(category + i), category, "DC", new DemandHistory(units, LAST)));
        }

        DemandForecast forecast = forecast(
                items,
                calendar(
                        seen("A", leaflet, PromotionKind.LEAFLET),
                        seen("B", both, PromotionKind.LEAFLET),
                        seen("C", both, PromotionKind.BUNDLE),
                        seen("D", coming, PromotionKind.LEAFLET),
                        seen("E", coming, PromotionKind.BUNDLE),
                        seen("F", bundle, PromotionKind.BUNDLE)),
                "toys0");

        assertThat(forecast.mean(7, 14) / forecast.mean(0, 7)).isCloseTo(3, within(0.4));
        assertThat(forecast.mean(21, 28) / forecast.mean(0, 7)).isCloseTo(1.5, within(0.2));
    }

    @Test
    void whatComesBackEachYearIsExpectedToBringWhatItBrought() {
        int years = 730;
        Period small = new Period(LAST.minusDays(300), LAST.minusDays(290));
        Period lastSale =
                new Period(LAST.plusDays(8).minusYears(1), LAST.plusDays(14).minusYears(1));
        Period coming = new Period(LAST.plusDays(8), LAST.plusDays(14));
        Period other = new Period(LAST.plusDays(22), LAST.plusDays(28));
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double[] units = new double[years];
            for (int day = 0; day < years; day++) {
                LocalDate date = LAST.minusDays(years - 1L - day);
                boolean toys = i % 2 == 0;
                double lift = toys && lastSale.contains(date) ? 5 : toys && small.contains(date) ? 1.5 : 1;
                units[day] = (3 + (day * 31 + i * 17) % 3) * lift;
            }
            String category = i % 2 == 0 ? "toys" : "gifts";
            items.add(new PlaceHistory(new Sku(category + i), category, "DC", new DemandHistory(units, LAST)));
        }

        DemandForecast forecast = forecast(
                items,
                calendar(
                        promotion("toys", small, 20),
                        new Promotion("Sale 2029", null, "toys", null, lastSale, BigDecimal.valueOf(20)),
                        new Promotion("Sale 2030", null, "toys", null, coming, BigDecimal.valueOf(20)),
                        new Promotion("Rest", null, "toys", null, other, BigDecimal.valueOf(20))),
                "toys0");

        assertThat(forecast.mean(7, 14) / forecast.mean(0, 7)).isCloseTo(5, within(1.0));
        assertThat(forecast.mean(21, 28) / forecast.mean(0, 7)).isLessThan(3);
    }

    private static Promotion seen(String id, Period period, PromotionKind kind) {
        return new Promotion(id, null, "toys", null, period, BigDecimal.ZERO, kind);
    }

    @Test
    void withoutAnyExperienceADiscountLiftsAsUsual() {
        Period coming = new Period(LAST.plusDays(1), LAST.plusDays(7));

        DemandForecast forecast = forecast(shop(null, 1), calendar(promotion("gifts", coming, 25)), "gifts1");

        assertThat(forecast.mean(0, 7) / forecast.mean(7, 14)).isCloseTo(Math.exp(0.5), within(0.01));
    }

    @Test
    void aDayOffIsExpectedToSellLessWhereDaysOffSoldLess() {
        LocalDate off = LAST.plusDays(3);
        boolean[] daysOff = new boolean[DAYS + 60];
        for (int day = 20; day < DAYS; day += 30) {
            daysOff[day] = true;
        }
        daysOff[DAYS + 2] = true;
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double[] units = units(i, null, 1);
            for (int day = 0; day < DAYS; day++) {
                units[day] = daysOff[day] ? 0 : units[day];
            }
            items.add(new PlaceHistory(new Sku("toys" + i), "toys", "DC", new DemandHistory(units, LAST)));
        }
        EventCalendar calendar = new EventCalendar(List.of(), WEB, LAST.minusDays(DAYS - 1L), Map.of("DC", daysOff));

        DemandForecast forecast = forecast(items, calendar, "toys0");

        assertThat(off.toEpochDay() - LAST.toEpochDay() - 1).isEqualTo(2);
        assertThat(forecast.mean()[2]).isLessThan(0.3 * forecast.mean()[9]);
    }

    private static DemandForecast forecast(List<PlaceHistory> items, EventCalendar calendar, String sku) {
        LearnedDemand learned = LearnedDemand.learn(items, calendar, 28, LAST);
        PlaceHistory item = items.stream()
                .filter(one -> one.sku().value().equals(sku))
                .findFirst()
                .orElseThrow();
        return DemandForecasts.forecast(item.demand(), learned.context(item, 56));
    }

    private static List<PlaceHistory> shop(@Nullable Period promoted, double lift) {
        List<PlaceHistory> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(i % 2 == 0 ? item("toys", i, promoted, lift) : item("gifts", i, null, 1));
        }
        return items;
    }

    private static PlaceHistory item(String category, int number, @Nullable Period promoted, double lift) {
        return new PlaceHistory(
                new Sku(category + number), category, "DC", new DemandHistory(units(number, promoted, lift), LAST));
    }

    /** About four a day, each day a little different. */
    private static double[] units(int number, @Nullable Period promoted, double lift) {
        double[] units = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            boolean on = promoted != null && promoted.contains(LAST.minusDays(DAYS - 1L - day));
            units[day] = (3 + (day * 31 + number * 17) % 3) * (on ? lift : 1);
        }
        return units;
    }

    private static Promotion promotion(String category, Period period, int percent) {
        return new Promotion("P" + period.from(), null, category, null, period, BigDecimal.valueOf(percent));
    }

    private static EventCalendar calendar(Promotion... promotions) {
        return new EventCalendar(List.of(promotions), WEB, LAST, Map.of());
    }
}
