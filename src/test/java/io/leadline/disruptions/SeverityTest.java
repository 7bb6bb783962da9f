package io.leadline.disruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    private static final Period DAYS = new Period(LocalDate.of(2030, 3, 4), LocalDate.of(2030, 3, 13));

    @ParameterizedTest
    @CsvSource({
        "CLOSED, 0, 03-03, 03-03",
        "CLOSED, 0, 03-04, 03-14",
        "CLOSED, 0, 03-13, 03-14",
        "CLOSED, 0, 03-14, 03-14",
        "SLOWER, 5, 03-03, 03-03",
        "SLOWER, 5, 03-04, 03-09",
        "SLOWER, 5, 03-13, 03-18",
        "SLOWER, 5, 03-14, 03-14",
        "DEARER, 20, 03-05, 03-05"
    })
    void whatIsExpectedInItsDaysComesLater(Severity.Kind kind, int amount, String day, String expected) {
        Severity severity = new Severity(kind, amount);

        assertThat(severity.later(DAYS, LocalDate.parse("2030-" + day))).isEqualTo("2030-" + expected);
    }

    @Test
    void nothingIsSlowerByNothingOrClosedByAnything() {
        assertThatThrownBy(() -> new Severity(Severity.Kind.SLOWER, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Severity(Severity.Kind.SLOWER, Severity.MOST_DAYS + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Severity(Severity.Kind.CLOSED, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Severity(Severity.Kind.DEARER, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
