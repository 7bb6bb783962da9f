package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.DailySales;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.forecast.ForecastValueAdded;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastAccuracyTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 7);

    /** One unit a day in the first week, two in the second and third. */
    private static final DailySales SOLD = sold();

    @Test
    void methodAndChangesAreMeasuredAgainstTheWeekBefore() {
        PastForecast past = forecast(new double[] {10, 10, 10, 10}, new double[] {10, 13, 10, 10});

        ForecastAccuracy accuracy = ForecastAccuracy.of(List.of(past), SOLD, List.of());

        ForecastValueAdded all = accuracy.all();
        assertThat(all.periods()).isEqualTo(2);
        assertThat(all.naiveError()).isCloseTo(7, within(1e-9));
        assertThat(all.methodError()).isCloseTo(4, within(1e-9));
        assertThat(all.byMethod()).isCloseTo(3 / 7.0, within(1e-9));
        ForecastValueAdded changed = accuracy.changed();
        assertThat(changed.periods()).isEqualTo(1);
        assertThat(changed.adjustedError()).isCloseTo(1, within(1e-9));
        assertThat(changed.byAdjustment()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void aChangeThatMadeItWorseIsSaidToHave() {
        PastForecast past = forecast(new double[] {14, 14, 14, 14}, new double[] {28, 14, 14, 14});

        assertThat(ForecastAccuracy.of(List.of(past), SOLD, List.of()).changed().adjustedError())
                .isEqualTo(14);
    }

    @Test
    void weeksWithAnEmptyShelfCountForNobody() {
        PastForecast past = forecast(new double[] {10, 10, 10, 10}, new double[] {10, 10, 10, 10});
        double[] units = SOLD.units().clone();
        Arrays.fill(units, 8, 14, 0);
        DailySales less = new DailySales(SOLD.sku(), "DC", FIRST, units, new double[21], new double[21]);

        ForecastValueAdded all = ForecastAccuracy.of(
                        List.of(past), less, List.of(new Period(FIRST.plusDays(7), FIRST.plusDays(13))))
                .all();

        assertThat(all.periods()).isEqualTo(1);
        assertThat(all.methodError()).isCloseTo(4, within(1e-9));
    }

    @Test
    void onlyTheWeeksAPersonsChangesReachIntoAreTheirs() {
        PastForecast past = forecast(new double[] {10, 10, 10, 10}, new double[] {12, 13, 10, 10});
        ForecastChange second = change(FIRST, null);

        ForecastAccuracy theirs =
                ForecastAccuracy.of(List.of(past), SOLD, List.of()).touchedBy(List.of(second), ZoneOffset.UTC);

        assertThat(theirs.weeks())
                .singleElement()
                .satisfies(week -> assertThat(week.from()).isEqualTo(FIRST.plusDays(14)));
    }

    @Test
    void aChangeMadeAfterTheForecastOrEndedBeforeItHasNoPartInIt() {
        ForecastAccuracy all = ForecastAccuracy.of(
                List.of(forecast(new double[] {10, 10, 10, 10}, new double[] {12, 13, 10, 10})), SOLD, List.of());
        ForecastChange late = change(FIRST.plusDays(8), null);
        ForecastChange over = change(FIRST, FIRST.plusDays(6));

        assertThat(all.touchedBy(List.of(late, over), ZoneOffset.UTC).weeks()).isEmpty();
        assertThat(all.touchedBy(List.of(change(FIRST.plusDays(7), FIRST.plusDays(9))), ZoneOffset.UTC)
                        .weeks())
                .hasSize(1);
    }

    private static ForecastChange change(LocalDate made, @Nullable LocalDate ended) {
        return new ForecastChange(
                "c",
                SOLD.sku(),
                "DC",
                new Period(FIRST.plusDays(15), FIRST.plusDays(16)),
                ForecastChange.Kind.PERCENT,
                30,
                "Fair",
                "u",
                "U",
                made.atStartOfDay(ZoneOffset.UTC).toInstant(),
                ended == null
                        ? null
                        : new ForecastChange.Ended(
                                "u", "U", ended.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static PastForecast forecast(double[] method, double[] changed) {
        return new PastForecast(FIRST.plusDays(7), method, changed);
    }

    private static DailySales sold() {
        double[] units = new double[21];
        Arrays.fill(units, 0, 7, 1);
        Arrays.fill(units, 7, 21, 2);
        return new DailySales(new Sku("A"), "DC", FIRST, units, new double[21], new double[21]);
    }
}
