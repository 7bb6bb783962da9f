package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.PastForecast;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.WeeklyForecast;
import java.time.LocalDate;
import java.util.List;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class PastForecastsTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Test
    void oneForecastAWeekIsKeptForHalfAYear() {
        List<PastForecast> past = List.of();
        for (int day = 0; day < 400; day++) {
            past = PastForecasts.with(past, item(day, day), DAY.plusDays(day));
        }

        assertThat(past).hasSize(26);
        assertThat(past.getLast().day()).isEqualTo(DAY.plusDays(399));
        assertThat(past.get(24).day()).isEqualTo(DAY.plusDays(392));
        assertThat(past.getLast().method()).containsExactly(399, 400.5, 0, 12);
        assertThat(past.getLast().isChanged()).isFalse();
        Binary packed = PastForecasts.packed(past);
        assertThat(packed.length()).isLessThan(26 * 12);
        assertThat(PastForecasts.read(packed)).usingRecursiveComparison().isEqualTo(past);
    }

    @Test
    void aForecastThatWasChangedTakesThePlaceOfTheWeeksOwnOnce() {
        List<PastForecast> past = PastForecasts.with(List.of(), item(10, 10), DAY);
        past = PastForecasts.with(past, item(10, 15), DAY.plusDays(2));
        past = PastForecasts.with(past, item(10, 20), DAY.plusDays(3));

        assertThat(past).singleElement().satisfies(one -> {
            assertThat(one.day()).isEqualTo(DAY.plusDays(2));
            assertThat(one.method()).containsExactly(10, 11.5, 0, 12);
            assertThat(one.changed()).containsExactly(15, 16.5, 0, 12);
        });
    }

    @Test
    void theWeeksBeginAfterTheLastDayWhoseSalesAreKnown() {
        List<PastForecast> morning = PastForecasts.with(List.of(), item(10, 10, DAY.minusDays(1)), DAY);
        List<PastForecast> evening = PastForecasts.with(List.of(), item(10, 10, DAY), DAY);
        List<PastForecast> late = PastForecasts.with(List.of(), item(10, 10, DAY.minusDays(9)), DAY);

        assertThat(List.of(morning, evening, late))
                .extracting(past -> past.getFirst().day())
                .containsExactly(DAY, DAY.plusDays(1), DAY);
    }

    @Test
    void aPlanThatNeverKeptAnyHasNone() {
        assertThat(PastForecasts.read(null)).isEmpty();
    }

    private static Plan item(double method, double changed) {
        return item(method, changed, DAY.minusDays(1));
    }

    private static Plan item(double method, double changed, LocalDate lastKnown) {
        return PlanExample.aPlan("A")
                .forecast(new WeeklyForecast("level-mix", weeks(changed), weeks(changed), weeks(method)))
                .sold(PlanExample.sales(lastKnown))
                .toPlan();
    }

    private static List<Double> weeks(double first) {
        return List.of(first, first + 1.5, 0.0, 12.0, 99.0);
    }
}
