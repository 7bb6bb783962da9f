package io.leadline.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much it costs to wait, and from when a delay is counted, on 10 December. */
class SeverityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        lost | out on     | severity
        0    | 2026-12-10 | WATCH
        49   | 2026-12-10 | WATCH
        50   | 2026-12-10 | MEDIUM
        250  | 2026-12-10 | HIGH
        1000 | 2026-12-10 | CRITICAL
        1000 | 2026-12-01 | CRITICAL
        1000 | 2026-12-17 | HIGH
        1000 | 2027-06-10 | WATCH
        2000 | 2026-12-17 | CRITICAL
        500  |            | WATCH
        """)
    void whatIsLostCountsTheMoreTheSoonerTheShelfIsEmpty(double lost, LocalDate outOn, Severity severity) {
        assertThat(Severity.of(Severity.weight(lost, outOn, TODAY), "GBP")).isEqualTo(severity);
        assertThat(Severity.of(Severity.weight(100 * lost, outOn, TODAY), "JPY"))
                .isEqualTo(severity);
    }

    /** A company that counts in yen has what nobody knows the cost of where one has it that counts in pounds. */
    @ParameterizedTest
    @CsvSource({"GBP", "EUR", "JPY", "KRW", "IDR"})
    void whatNobodyKnowsTheCostOfIsHighInAnyCurrency(String currency) {
        assertThat(Severity.of(Severity.weightOfUnknown(currency, TODAY, TODAY), currency))
                .isEqualTo(Severity.HIGH);
    }

    /** A need that is today moves with the calendar, and a delay that is measured by it would shrink while nothing comes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        at first   | as of now  | counts
                   | 2026-12-10 | 2026-12-10
                   | 2026-12-15 | 2026-12-15
        2026-12-09 | 2026-12-10 | 2026-12-09
        2026-12-09 | 2026-12-15 | 2026-12-15
        2026-12-20 | 2026-12-15 | 2026-12-15
        2026-12-20 | 2026-12-10 | 2026-12-10
        """)
    void theDayOnWhichALineWasNeededDoesNotSlideWithTheCalendar(LocalDate first, LocalDate now, LocalDate counts) {
        Course course =
                first == null ? Course.NONE : new Course(List.of(new Course.Needed(1, first, null)), null, null, null);

        assertThat(course.effective(1, now, TODAY)).isEqualTo(counts);
        assertThat(course.effective(2, now, TODAY)).isEqualTo(now);
    }
}
