package io.leadline.tracking.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.tracking.home.EscalationFigures.Age;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, ONE_DAY",
        "23, ONE_DAY",
        "24, THREE_DAYS",
        "71, THREE_DAYS",
        "72, SEVEN_DAYS",
        "167, SEVEN_DAYS",
        "168, LONGER",
        "9000, LONGER"
    })
    void anAgeIsTheShortestThatHolds(long hours, Age age) {
        assertThat(Age.of(Duration.ofHours(hours))).isEqualTo(age);
    }
}
