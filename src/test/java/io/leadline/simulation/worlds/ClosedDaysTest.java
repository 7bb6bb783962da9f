package io.leadline.simulation.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Closure;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of work, counted against asking every day of the calendar. */
class ClosedDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 3, 1);
    private static final List<Closure> CLOSURES = List.of(
            closure("A", -3, 1), closure("A", 4, 4), closure("A", 6, 9), closure("A", 20, 40), closure("B", 5, 5));

    private final ClosedDays closed = new ClosedDays(FIRST, CLOSURES);

    @Test
    void whoIsClosedIsWhatTheClosuresSay() {
        for (String party : List.of("A", "B", "C")) {
            for (int day = 0; day < 60; day++) {
                assertThat(closed.closed(party, day)).as(party + " on " + day).isEqualTo(asked(party, day));
            }
        }
    }

    @Test
    void workIsOverAfterSoManyDaysOnWhichSomebodyWorked() {
        for (String party : List.of("A", "B", "C")) {
            for (int day = 0; day < 30; day++) {
                for (int work = -1; work < 30; work++) {
                    int at = day;
                    for (int left = work; left > 0; left -= asked(party, at) ? 0 : 1) {
                        at++;
                    }
                    assertThat(closed.after(party, day, work))
                            .as(party + " from " + day + " after " + work)
                            .isEqualTo(at);
                }
                int open = day;
                while (asked(party, open)) {
                    open++;
                }
                assertThat(closed.open(party, day)).isEqualTo(open);
            }
        }
    }

    @Test
    void theClosuresAreThoseThatWereGiven() {
        assertThat(closed.closures()).isEqualTo(CLOSURES);
    }

    private static boolean asked(String party, int day) {
        return CLOSURES.stream()
                .anyMatch(closure ->
                        closure.party().equals(party) && closure.period().contains(FIRST.plusDays(day)));
    }

    private static Closure closure(String party, int from, int to) {
        return new Closure(party, new Period(FIRST.plusDays(from), FIRST.plusDays(to)), "closed");
    }
}
