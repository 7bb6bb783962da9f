package io.leadline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 1);

    private final WorkingCalendar german = new CountryCalendar("DE", BERLIN, List.of());

    @Test
    void weekendsAndPublicHolidaysAreNoWorkingDays() {
        assertThat(german.isWorkingDay(FRIDAY)).isTrue();
        assertThat(german.isWorkingDay(FRIDAY.plusDays(1))).isFalse();
        assertThat(german.isWorkingDay(LocalDate.of(2024, 10, 3))).isFalse();
        assertThat(new CountryCalendar("GB", BERLIN, List.of()).isWorkingDay(LocalDate.of(2024, 10, 3)))
                .isTrue();
        assertThat(new CountryCalendar("GB", BERLIN, List.of()).isWorkingDay(LocalDate.of(2024, 8, 26)))
                .isFalse();
    }

    @Test
    void theWeekendIsTheCountrys() {
        WorkingCalendar egyptian = new CountryCalendar("EG", ZoneId.of("Africa/Cairo"), List.of());

        assertThat(egyptian.isWorkingDay(FRIDAY)).isFalse();
        assertThat(egyptian.isWorkingDay(FRIDAY.plusDays(2))).isTrue();
    }

    @Test
    void aClosurePutsOffWork() {
        WorkingCalendar closed = new CountryCalendar("DE", BERLIN, List.of(new Period(FRIDAY, FRIDAY.plusDays(6))));

        assertThat(closed.plusWorkingDays(FRIDAY, 0)).isEqualTo(FRIDAY.plusDays(7));
        assertThat(closed.plusWorkingDays(FRIDAY.minusDays(1), 1)).isEqualTo(FRIDAY.plusDays(7));
        assertThat(closed.plusWorkingDays(FRIDAY.plusDays(7), -1)).isEqualTo(FRIDAY.minusDays(1));
    }

    @Test
    void twoDaysOfWorkingTimeSkipTheWeekend() {
        Instant fridayNoon = FRIDAY.atTime(12, 0).atZone(BERLIN).toInstant();
        Instant tuesdayNoon = FRIDAY.plusDays(4).atTime(12, 0).atZone(BERLIN).toInstant();

        assertThat(german.plusWorkingTime(fridayNoon, Duration.ofHours(48))).isEqualTo(tuesdayNoon);
        assertThat(german.workingTimeBetween(fridayNoon, tuesdayNoon)).isEqualTo(Duration.ofHours(48));
        assertThat(german.workingDaysBetween(FRIDAY, FRIDAY.plusDays(4))).isEqualTo(2);
    }

    @Test
    void workThatIsGivenAtNightOnASaturdayStartsOnMonday() {
        Instant saturday = FRIDAY.plusDays(1).atTime(23, 0).atZone(BERLIN).toInstant();

        assertThat(german.plusWorkingTime(saturday, Duration.ofHours(1)))
                .isEqualTo(FRIDAY.plusDays(3).atTime(1, 0).atZone(BERLIN).toInstant());
    }

    @Test
    void aCountryNobodyWroteDownHasItsWeekendOnly() {
        assertThat(new CountryCalendar("CN", BERLIN, List.of()).isWorkingDay(FRIDAY))
                .isTrue();
    }
}
