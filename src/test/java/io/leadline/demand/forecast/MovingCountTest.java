package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What sells beside a day that moves is no part of what sells for it, however late the day comes. */
class MovingCountTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    /** The last of them eleven days later than usual, the one before nine days earlier. */
    private static final List<LocalDate> EASTERS = MovingDay.EASTER.between(FIRST, LAST);

    @Test
    void whatSellsForALateDayIsNotBeside() {
        ToDoubleFunction<LocalDate> law =
                date -> MovingDay.EASTER.between(date, date.plusDays(13)).isEmpty() ? 5 : 60;

        assertThat(beside(law)).containsExactly(new double[] {5, 5, 5, 5}, within(0.1));
    }

    @Test
    void theWeeksBeforeAndAfterCountAlike() {
        ToDoubleFunction<LocalDate> law = date -> date.getMonthValue() <= 3 ? 8 : 4;

        assertThat(beside(law)).containsExactly(new double[] {6, 6, 6, 6}, within(0.1));
    }

    /** Units a day beside each Easter. */
    private static double[] beside(ToDoubleFunction<LocalDate> law) {
        double[] units = units(law);
        double[] expected = new double[units.length];
        Arrays.fill(expected, 1);
        double[] base = new MovingCount(EASTERS, new DemandHistory(units, LAST), expected, 1).base;
        return Arrays.stream(base).map(against -> against * aDay(units)).toArray();
    }

    private static double[] units(ToDoubleFunction<LocalDate> law) {
        return FIRST.datesUntil(LAST.plusDays(1)).mapToDouble(law).toArray();
    }

    /** Of a year around Easter. */
    private static double aDay(double[] units) {
        int easter = Math.toIntExact(EASTERS.getFirst().toEpochDay() - FIRST.toEpochDay());
        return Arrays.stream(units, easter - 182, easter + 183).average().orElseThrow();
    }
}
