package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.MovedDemand;
import io.leadline.demand.forecast.MovingDay;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody says which days an item sells before: what it sold in other years does. */
class MovingDaysTest {

    private static final LocalDate LAST = LocalDate.of(2025, 2, 14);
    private static final int THREE_YEARS = 3 * 365;
    private static final int HORIZON = 420;
    private static final LocalDate EASTER = LocalDate.of(2025, 4, 20);

    @ParameterizedTest
    @EnumSource(value = MovingDay.class, names = "ORTHODOX_EASTER", mode = EnumSource.Mode.EXCLUDE)
    void aDayThatMovesIsExpectedOnItsNextDate(MovingDay day) {
        ToDoubleFunction<LocalDate> law = date -> isBefore(day, date, 10) ? 30 : 5;
        List<PlaceHistory> items = items("sweets", 4, THREE_YEARS, law);
        LocalDate next = day.between(LAST.plusDays(15), LAST.plusDays(HORIZON)).getFirst();

        DemandForecast forecast = forecast(items, items.getFirst());

        assertThat(told(items, items.getFirst()))
                .extracting(MovedDemand.Told::day)
                .contains(day);
        assertThat(over(forecast, next.minusDays(9), 10)).isCloseTo(300, within(75.0));
        assertThat(over(forecast, next.plusDays(8), 28)).isCloseTo(140, within(42.0));
    }

    @Test
    void whatSellsForEasterAloneIsExpectedThenAndAtNoOtherTime() {
        List<PlaceHistory> items = items("eggs", 4, THREE_YEARS, date -> isBefore(MovingDay.EASTER, date, 21) ? 10 : 0);

        DemandForecast forecast = forecast(items, items.getFirst());

        assertThat(over(forecast, EASTER.minusDays(20), 21)).isCloseTo(210, within(60.0));
        assertThat(over(forecast, LAST.plusDays(1), 35)).isLessThan(10);
        assertThat(over(forecast, EASTER.plusDays(8), 200)).isLessThan(15);
    }

    @Test
    void theShareOfADayThatMovesIsWhatItAddsToTheForecast() {
        List<PlaceHistory> items =
                items("sweets", 4, THREE_YEARS, date -> isBefore(MovingDay.EASTER, date, 10) ? 30 : 5);
        LearnedDemand learned = LearnedDemand.learn(items, EventCalendar.EMPTY, 28, LAST);
        PlaceHistory item = items.getFirst();

        double[] mean = DemandForecasts.forecast(item.demand(), learned.context(item, HORIZON))
                .mean();
        double added = learned.movedParts(item, HORIZON).stream()
                .filter(part -> part.date().equals(EASTER))
                .mapToDouble(part -> IntStream.range(0, HORIZON)
                        .mapToDouble(day -> part.share()[day] * mean[day])
                        .sum())
                .sum();

        assertThat(added).isCloseTo(250, within(60.0));
    }

    @Test
    void aSeasonOnTheSameDatesIsNoEaster() {
        ToDoubleFunction<LocalDate> law = date -> date.getDayOfYear() >= 74 && date.getDayOfYear() <= 104 ? 25 : 5;
        List<PlaceHistory> items = items("garden", 6, THREE_YEARS, law);

        DemandForecast forecast = forecast(items, items.getFirst());

        assertThat(told(items, items.getFirst())).isEmpty();
        assertThat(over(forecast, LocalDate.of(2025, 3, 18), 25)).isCloseTo(625, within(160.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {520, 780, 1_095})
    void aSummerThatBeginsAfterIsNoDayBeforeWhichLessIsSold(int days) {
        ToDoubleFunction<LocalDate> law = date -> date.getMonthValue() >= 5 && date.getMonthValue() <= 8 ? 9 : 0;

        assertThat(told(items("swimwear", 6, days, law), item("swimwear", 0, days, law)))
                .isEmpty();
    }

    @Test
    void aNewItemFollowsTheDayAsItsCategoryDoes() {
        List<PlaceHistory> items =
                items("sweets", 6, THREE_YEARS, date -> isBefore(MovingDay.EASTER, date, 10) ? 30 : 5);
        PlaceHistory young = item("sweets", 99, 80, date -> 5);

        DemandForecast forecast = forecast(items, young);

        double before = over(forecast, EASTER.minusDays(9), 10);
        assertThat(before / over(forecast, EASTER.plusDays(20), 10)).isGreaterThan(3);
    }

    @Test
    void oneCategorysDayIsNotTheOthers() {
        List<PlaceHistory> items =
                items("sweets", 4, THREE_YEARS, date -> isBefore(MovingDay.EASTER, date, 10) ? 30 : 5);
        items.addAll(items("screws", 4, THREE_YEARS, date -> 8));

        assertThat(told(items, items.getFirst()).getFirst().day()).isEqualTo(MovingDay.EASTER);
        assertThat(told(items, items.getLast())).isEmpty();
    }

    @Test
    void inOneYearNobodyTellsADayThatMovesFromADate() {
        List<PlaceHistory> items = items("sweets", 4, 400, date -> isBefore(MovingDay.EASTER, date, 10) ? 30 : 5);

        assertThat(LearnedDemand.learn(items, EventCalendar.EMPTY, 28, LAST)
                        .moving()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatSellsEvenlyFollowsNoDay() {
        List<PlaceHistory> items = items("screws", 12, THREE_YEARS, date -> 3);

        assertThat(LearnedDemand.learn(items, EventCalendar.EMPTY, 28, LAST)
                        .moving()
                        .isEmpty())
                .isTrue();
    }

    private static boolean isBefore(MovingDay day, LocalDate date, int days) {
        return !day.between(date, date.plusDays(days - 1L)).isEmpty();
    }

    private static List<MovedDemand.Told> told(List<PlaceHistory> items, PlaceHistory item) {
        return LearnedDemand.learn(items, EventCalendar.EMPTY, 28, LAST)
                .moved(item)
                .told(LAST);
    }

    private static DemandForecast forecast(List<PlaceHistory> items, PlaceHistory item) {
        LearnedDemand learned = LearnedDemand.learn(items, EventCalendar.EMPTY, 28, LAST);
        return DemandForecasts.forecast(item.demand(), learned.context(item, HORIZON));
    }

    private static double over(DemandForecast forecast, LocalDate from, int days) {
        int first = (int) (from.toEpochDay() - LAST.toEpochDay() - 1);
        return forecast.mean(first, first + days);
    }

    private static List<PlaceHistory> items(String category, int count, int days, ToDoubleFunction<LocalDate> law) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> item(category, i, days, law))
                .toList());
    }

    private static PlaceHistory item(String category, int number, int days, ToDoubleFunction<LocalDate> law) {
        SplittableRandom random = new SplittableRandom(number * 31L + category.hashCode());
        double[] units = new double[days];
        for (int day = 0; day < days; day++) {
            double left = law.applyAsDouble(LAST.minusDays(days - 1L - day));
            // Customers of a Poisson law, one after the other.
            for (left += Math.log(1 - random.nextDouble()); left > 0; left += Math.log(1 - random.nextDouble())) {
                units[day]++;
            }
        }
        return new PlaceHistory(new Sku(category + number), category, "DC", new DemandHistory(units, LAST));
    }
}
