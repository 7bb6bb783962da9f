package io.leadline.simulation.flight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of the machine. */
class FlightOutputTest {

    private static final FlightPlan PLAN =
            new FlightPlan("calm", "w", 12, 6, 20, 3, true, FlightPlan.LAST_OF_HISTORY, "GBP", null);

    @Test
    void aFlightTakesItsDays() {
        assertThat(FlightOutput.duration(PLAN, 20, 20, 40)).contains("20 days in 40 s, 2.0 s a day");
    }

    @Test
    void whatWasLivedBeforeAKillIsNoneOfTheSecondsAfterIt() {
        assertThat(FlightOutput.duration(PLAN, 20, 2, 51))
                .contains("20 days, the last 2 of them, after a kill or a rest, in 51 s, 25.5 s a day");
    }
}
