package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Closure;
import io.leadline.demand.Promotion;
import io.leadline.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeMarkTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Period SHOWN = new Period(MONDAY, MONDAY.plusDays(27));

    @Test
    void promotionsAndClosuresOfEverybodyConcernedAreMarkedByTheirDay() {
        List<TimeMark> marks = TimeMark.in(
                SHOWN,
                List.of(new Promotion("SUMMER", null, null, null, days(10, 12), BigDecimal.valueOf(20))),
                List.of(
                        new Closure("S", days(14, 20), "works holidays"),
                        new Closure("OTHER", days(0, 5), "somebody else's"),
                        new Closure("DC", days(2, 3), "stocktaking"),
                        new Closure(Closure.COMPANY, days(10, 10), "")),
                "DC",
                "S");

        assertThat(marks)
                .extracting(TimeMark::kind)
                .containsExactly(
                        TimeMark.Kind.LOCATION_CLOSED,
                        TimeMark.Kind.PROMOTION,
                        TimeMark.Kind.COMPANY_CLOSED,
                        TimeMark.Kind.SUPPLIER_CLOSED);
        assertThat(marks).extracting(TimeMark::name).containsExactly("stocktaking", "SUMMER", "", "works holidays");
    }

    @Test
    void whatEndsBeforeOrBeginsAfterIsNotMarked() {
        List<Closure> closures = List.of(
                new Closure("S", days(-7, -1), "over"),
                new Closure("S", days(-7, 0), "first day"),
                new Closure("S", days(27, 40), "last day"),
                new Closure("S", days(28, 40), "to come"));

        assertThat(TimeMark.in(SHOWN, List.of(), closures, "DC", "S"))
                .extracting(TimeMark::name)
                .containsExactly("first day", "last day");
        assertThat(TimeMark.in(SHOWN, List.of(), closures, "DC", null)).isEmpty();
    }

    @Test
    void aMarkReachesIntoEachWeekThatHoldsADayOfIt() {
        List<LocalDate> weeks = List.of(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14), MONDAY.plusDays(21));

        assertThat(mark(6, 7).weeks(weeks)).containsExactly(MONDAY, MONDAY.plusDays(7));
        assertThat(mark(8, 13).weeks(weeks)).containsExactly(MONDAY.plusDays(7));
        assertThat(mark(-9, -1).weeks(weeks)).isEmpty();
    }

    private static TimeMark mark(int from, int to) {
        return new TimeMark(TimeMark.Kind.PROMOTION, "P", days(from, to), BigDecimal.ZERO);
    }

    private static Period days(int from, int to) {
        return new Period(MONDAY.plusDays(from), MONDAY.plusDays(to));
    }
}
