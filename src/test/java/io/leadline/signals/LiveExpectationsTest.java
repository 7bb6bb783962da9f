package io.leadline.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.ForecastChange;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveExpectationsTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 3, 4);

    @Test
    void anAnswerCountsForItsDaysAlone() {
        List<ForecastChange> answers = List.of(answer("FC-SG-1", 200, MONDAY, MONDAY.plusDays(9)));

        assertThat(LiveExpectations.raised(answers, MONDAY)).isEqualTo(3, within(1e-9));
        assertThat(LiveExpectations.raised(answers, MONDAY.plusDays(7))).isEqualTo(1 + 2 * 3 / 7.0, within(1e-9));
        assertThat(LiveExpectations.raised(answers, MONDAY.plusDays(14))).isEqualTo(1);
    }

    @Test
    void whatAPersonChangedIsNoAnswer() {
        assertThat(SignalAnswers.made(answer("FC-SG-1", 50, MONDAY, MONDAY))).isTrue();
        assertThat(SignalAnswers.made(answer("FC-1a2b3c", 50, MONDAY, MONDAY))).isFalse();
    }

    private static ForecastChange answer(String id, double percent, LocalDate from, LocalDate to) {
        return new ForecastChange(
                id,
                new Sku("CUP"),
                "DC",
                new Period(from, to),
                ForecastChange.Kind.PERCENT,
                percent,
                "On television",
                "bea",
                "Bea Buyer",
                Instant.parse("2030-03-04T10:00:00Z"),
                null);
    }
}
