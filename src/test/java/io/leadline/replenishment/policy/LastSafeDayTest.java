package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.LeadTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LastSafeDayTest {

    private static final LocalDate START = LocalDate.of(2030, 5, 31);

    @Test
    void isTheFirstDayLessTheLeadTimeThatNineteenOfTwentyKeepAndTheReview() {
        LeadTime lead = new LeadTime(14, 14, 3, 20);

        assertThat(LastSafeDay.of(START, 7, day -> lead)).contains(START.minusDays(19 + 7));
        assertThat(LastSafeDay.of(START, 0, day -> new LeadTime(10, 10, 0, 20))).contains(START.minusDays(10));
    }

    @Test
    void closuresOnTheWayMoveItBack() {
        LocalDate closed = START.minusDays(5);

        // Whoever orders up to the closure waits for it to end: five days more.
        assertThat(LastSafeDay.of(
                        START, 0, day -> new LeadTime(10, day.plusDays(10).isBefore(closed) ? 10 : 15, 0, 20)))
                .contains(START.minusDays(15));
    }

    @Test
    void itIsTheLastOfSuchDays() {
        // An order of the third day before waits no longer than one of the tenth.
        assertThat(LastSafeDay.of(START, 1, day -> new LeadTime(3, 3, 0, 20))).contains(START.minusDays(4));
    }

    @Test
    void nobodyDeliversWhatTakesMoreThanAYear() {
        assertThat(LastSafeDay.of(START, 7, day -> new LeadTime(500, 500, 0, 1)))
                .isEmpty();
    }
}
