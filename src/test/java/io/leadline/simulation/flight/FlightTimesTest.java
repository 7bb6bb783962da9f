package io.leadline.simulation.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When something happened, whatever the machine took for it. */
class FlightTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate LAST = LocalDate.of(2025, 2, 28);

    private final FlightTimes times =
            FlightTimes.of(new FlightPlan("calm", "w", 1, 1, 30, 1, true, LAST, "GBP", null), LONDON);

    @Test
    void aSlowMachineTellsTheSameTimeAsAQuickOne() {
        Instant noon = new Moment(LAST.plusDays(3), DayPart.NOON).at(LONDON);

        assertThat(times.of(noon)).isEqualTo(noon);
        assertThat(times.of(noon.plusMillis(3))).isEqualTo(noon);
        assertThat(times.of(noon.plusSeconds(3 * 3600))).isEqualTo(noon);
    }

    @Test
    void whatWasThereBeforeTheFirstMomentIsOfTheLastDayOfTheHistory() {
        assertThat(times.of(LAST.atTime(23, 50).atZone(LONDON).toInstant()))
                .isEqualTo(times.of(LAST.plusDays(1).atTime(1, 0).atZone(LONDON).toInstant()))
                .isEqualTo(LAST.atStartOfDay(LONDON).toInstant());
    }

    @Test
    void momentsKeepTheirHourWhenTheClocksArePutForward() {
        Moment evening = new Moment(LocalDate.of(2025, 3, 30), DayPart.EVENING);

        assertThat(times.of(evening.at(LONDON).plusSeconds(5))).isEqualTo(evening.at(LONDON));
    }
}
