package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as almanacs print them. */
class MovingDayTest {

    @ParameterizedTest
    @CsvSource({
        "EASTER, 1961-04-02 1981-04-19 2000-04-23 2008-03-23 2011-04-24 2019-04-21 2024-03-31 2025-04-20 2026-04-05"
                + " 2038-04-25",
        "ORTHODOX_EASTER, 2016-05-01 2018-04-08 2019-04-28 2021-05-02 2024-05-05 2025-04-20 2026-04-12 2027-05-02",
        "END_OF_RAMADAN, 2000-01-08 2000-12-27 2018-06-15 2019-06-04 2021-05-13 2022-05-02 2023-04-21 2024-04-10"
                + " 2025-03-30",
        "FEAST_OF_SACRIFICE, 2019-08-11 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06",
        "CHINESE_NEW_YEAR, 1966-01-21 1978-02-07 1985-02-20 1990-01-27 1996-02-19 2000-02-05 2001-01-24 2004-01-22"
                + " 2010-02-14 2012-01-23 2015-02-19 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29"
                + " 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19"
                + " 2035-02-08",
        "BLACK_FRIDAY, 2018-11-23 2019-11-29 2022-11-25 2023-11-24 2024-11-29 2025-11-28",
        "MOTHERS_DAY, 2022-05-08 2023-05-14 2024-05-12 2025-05-11"
    })
    void datesFollowFromTheirRules(MovingDay day, String dates) {
        List<LocalDate> known =
                List.of(dates.split(" ")).stream().map(LocalDate::parse).toList();

        assertThat(known).allSatisfy(date -> assertThat(day.in(date.getYear())).contains(date));
    }

    @Test
    void theMoonsYearMayPutTwoIntoOne() {
        assertThat(MovingDay.END_OF_RAMADAN.between(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31)))
                .containsExactly(LocalDate.of(2000, 1, 8), LocalDate.of(2000, 12, 27));
    }

    @Test
    void everyDayComesAboutOnceAYear() {
        for (MovingDay day : MovingDay.values()) {
            assertThat(day.between(LocalDate.of(1990, 1, 1), LocalDate.of(2059, 12, 31)))
                    .hasSizeBetween(70, 73)
                    .isSorted();
        }
    }
}
