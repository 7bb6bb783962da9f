package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.OfficeHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open on working days from 8 to 16; weekends and the closure on Wednesday 4 December 2030 are none. */
class PresenceTest {

    private static final LocalDate CLOSED = LocalDate.of(2030, 12, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        now              | hours | said
        2030-12-02T07:59 | yes   | Later 08:00
        2030-12-02T08:00 | yes   | There 16:00
        2030-12-02T15:59 | yes   | There 16:00
        2030-12-02T16:00 | yes   | AnotherDay 2030-12-03 08:00
        2030-12-03T18:00 | yes   | AnotherDay 2030-12-05 08:00
        2030-12-04T10:00 | yes   | AnotherDay 2030-12-05 08:00
        2030-12-06T17:00 | yes   | AnotherDay 2030-12-09 08:00
        2030-12-07T10:00 | yes   | AnotherDay 2030-12-09 08:00
        2030-12-02T03:00 | no    | SomeTime
        2030-12-04T10:00 | no    | AnotherDay 2030-12-05
        2030-12-08T10:00 | no    | AnotherDay 2030-12-09
        """)
    void whetherSomebodyIsThereIsSaidByTheHoursTheWeekendAndTheClosures(LocalDateTime now, String hours, String said) {
        OfficeHours told = hours.equals("yes") ? new OfficeHours(LocalTime.of(8, 0), LocalTime.of(16, 0)) : null;

        assertThat(words(Presence.of(now, told, PresenceTest::workingDay))).isEqualTo(said);
    }

    private static String words(Presence presence) {
        return switch (presence) {
            case Presence.SomeTime some -> "SomeTime";
            case Presence.There there -> "There " + there.until();
            case Presence.Later later -> "Later " + later.from();
            case Presence.AnotherDay day -> "AnotherDay " + day.day() + orNothing(day.from());
        };
    }

    private static String orNothing(@Nullable LocalTime from) {
        return from == null ? "" : " " + from;
    }

    private static LocalDate workingDay(LocalDate day) {
        boolean works = !day.equals(CLOSED)
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return works ? day : workingDay(day.plusDays(1));
    }
}
