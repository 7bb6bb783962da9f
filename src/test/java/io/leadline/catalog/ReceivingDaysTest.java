package io.leadline.catalog;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivingDaysTest {

    /** What people write, and what it is in a file of ours; ? where it cannot be read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon-Fri                    | Mon-Fri
        Monday to Friday           | Mon-Fri
        Mo-Fr                      | Mon-Fri
        Mo. – Fr.                  | Mon-Fri
        Montag bis Freitag         | Mon-Fri
        Mon,Wed,Fri                | Mon,Wed,Fri
        mi; mo; FR                 | Mon,Wed,Fri
        Di Do                      | Tue,Thu
        Dienstag und Donnerstag    | Tue,Thu
        Tues & Thurs               | Tue,Thu
        Mon-Wed, Sat               | Mon-Wed,Sat
        Sun-Thu                    | Sun-Thu
        Fri-Mon                    | Fri-Mon
        Fri - Sat                  | Fri,Sat
        Sa/So                      | Sat,Sun
        Mon-Sun                    | Mon-Sun
        Wed                        | Wed
        ''                         | ''
        Mon-                       | ?
        Mon-Wed-Fri                | ?
        1-5                        | ?
        every day                  | ?
        """)
    void daysAreReadByEnglishAndGermanNames(String written, String code) {
        assertThat(ReceivingDays.parse(written).map(ReceivingDays::code).orElse("?"))
                .isEqualTo(code);
    }

    @Test
    void whoSaysNothingWorksAsItsCountryDoes() {
        assertThat(ReceivingDays.USUAL.in("DE")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(ReceivingDays.USUAL.in("EG"))
                .containsExactlyInAnyOrder(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY);
    }

    @Test
    void goodsAreTakenInOnReceivingDaysThatAreNoHolidays() {
        ReceivingCalendar shop = at("Tue,Sat");

        assertThat(shop.takesIn(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(shop.takesIn(LocalDate.of(2026, 4, 1))).isFalse();
        // A Saturday counts where it is said; no Tuesday does that is Christmas Day.
        assertThat(shop.takesIn(LocalDate.of(2026, 4, 4))).isTrue();
        assertThat(shop.takesIn(LocalDate.of(2029, 12, 25))).isFalse();
    }

    @Test
    void goodsWaitForFewDaysButNotForAUsualWeekend() {
        LocalDate saturday = LocalDate.of(2026, 4, 11);
        assertThat(saturday.getDayOfWeek()).isEqualTo(SATURDAY);

        assertThat(at("").keepsWaiting(saturday)).isFalse();
        assertThat(at("Mon-Fri").keepsWaiting(saturday)).isFalse();
        assertThat(at("Mon-Thu").keepsWaiting(saturday)).isTrue();
        assertThat(at("Mon-Thu").keepsWaiting(saturday.plusDays(2))).isFalse();
    }

    private static ReceivingCalendar at(String days) {
        return new ReceivingCalendar(
                new CountryCalendar("GB", ZoneId.of("Europe/London"), List.of()),
                ReceivingDays.parse(days).orElseThrow());
    }
}
