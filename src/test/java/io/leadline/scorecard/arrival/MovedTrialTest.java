package io.leadline.scorecard.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether anything is said of promises that were moved. */
class MovedTrialTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Delivery line(int number) {
        return new Delivery(
                "O-" + number + "/1/1",
                Map.of(Trait.MOVED, "once"),
                DAY.minusDays(60),
                DAY,
                DAY.plusDays(3),
                DAY.plusDays(3),
                10,
                20);
    }

    @Test
    void whatWasSaidOfEnoughLinesCounts() {
        MovedTrial trial = new MovedTrial();
        for (int number = 0; number < 20; number++) {
            assertThat(trial.isPassed()).isFalse();
            trial.said(line(number), 0.9, 0.5, true);
        }

        assertThat(trial.isPassed()).isTrue();
    }

    /** A promise of two months is looked at week by week. */
    @Test
    void ofAFewLinesNothingFollowsHoweverOftenTheyWereLookedAt() {
        MovedTrial trial = new MovedTrial();
        for (int look = 0; look < 40; look++) {
            trial.said(line(look % 3), 0.9, 0.5, true);
        }

        assertThat(trial.isPassed()).isFalse();
    }

    @Test
    void whatWasSaidWorseThanTheSameOfAllIsNotSaid() {
        MovedTrial trial = new MovedTrial();
        for (int number = 0; number < 40; number++) {
            trial.said(line(number), 0.2, 0.5, true);
        }

        assertThat(trial.isPassed()).isFalse();
    }
}
