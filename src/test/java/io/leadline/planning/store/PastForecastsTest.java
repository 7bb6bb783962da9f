package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.PastForecast;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.PlannedItem;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.Standing;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastForecastsTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Test
    void oneForecastAWeekIsKeptForHalfAYear() {
        Binary packed = null;
        for (int day = 0; day < 400; day++) {
            packed = PastForecasts.with(packed, item(day, day), DAY.plusDays(day));
        }

        List<PastForecast> past = PastForecasts.read(packed);
        assertThat(past).hasSize(26);
        assertThat(past.getLast().day()).isEqualTo(DAY.plusDays(399));
        assertThat(past.get(24).day()).isEqualTo(DAY.plusDays(392));
        assertThat(past.getLast().method()).containsExactly(399, 400.5, 0, 12);
        assertThat(past.getLast().isChanged()).isFalse();
        assertThat(packed).isNotNull();
        assertThat(packed.length()).isLessThan(26 * 12);
    }

    @Test
    void aForecastThatWasChangedTakesThePlaceOfTheWeeksOwnOnce() {
        Binary packed = PastForecasts.with(null, item(10, 10), DAY);
        packed = PastForecasts.with(packed, item(10, 15), DAY.plusDays(2));
        packed = PastForecasts.with(packed, item(10, 20), DAY.plusDays(3));

        assertThat(PastForecasts.read(packed)).singleElement().satisfies(past -> {
            assertThat(past.day()).isEqualTo(DAY.plusDays(2));
            assertThat(past.method()).containsExactly(10, 11.5, 0, 12);
            assertThat(past.changed()).containsExactly(15, 16.5, 0, 12);
        });
    }

    @Test
    void theWeeksBeginAfterTheLastDayWhoseSalesAreKnown() {
        Binary morning = PastForecasts.with(null, item(10, 10, DAY.minusDays(1)), DAY);
        Binary evening = PastForecasts.with(null, item(10, 10, DAY), DAY);
        Binary late = PastForecasts.with(null, item(10, 10, DAY.minusDays(9)), DAY);

        assertThat(List.of(morning, evening, late))
                .extracting(packed -> PastForecasts.read(packed).getFirst().day())
                .containsExactly(DAY, DAY.plusDays(1), DAY);
    }

    @Test
    void aPlanThatNeverKeptAnyHasNone() {
        assertThat(PastForecasts.read(null)).isEmpty();
    }

    private static PlannedItem item(double method, double changed) {
        return item(method, changed, DAY.minusDays(1));
    }

    private static PlannedItem item(double method, double changed, LocalDate lastKnown) {
        ItemPlace place = new ItemPlace(new Sku("A"), "DC");
        ReorderAdvice advice = new ReorderAdvice(
                place,
                ReorderAdvice.Decision.COVERED,
                null,
                Quantity.ZERO,
                DAY,
                (@Nullable LocalDate) null,
                0,
                0,
                List.of());
        return new PlannedItem(
                advice,
                "A",
                new DemandClass(DemandClass.Value.A, DemandClass.Variability.X),
                Money.zero("GBP"),
                new StockPosition(Quantity.ZERO, Quantity.ZERO, List.of()),
                "level-mix",
                weeks(changed),
                weeks(changed),
                0,
                Quantity.ZERO,
                0,
                Overstock.none("GBP", false),
                0,
                0,
                weeks(method),
                new Standing("", 0, null, 0, List.of(), lastKnown));
    }

    private static List<Double> weeks(double first) {
        return List.of(first, first + 1.5, 0.0, 12.0, 99.0);
    }
}
