package io.leadline.simulation.living;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant FROM = Instant.parse("2026-11-01T09:30:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-29T09:30:00Z");

    @Test
    void aDayFromOneNoonToTheNextHasThreeMoments() {
        List<Moment> day =
                Moments.all(Instant.parse("2026-11-03T12:00:00Z"), Instant.parse("2026-11-04T12:00:00Z"), LONDON);

        assertThat(day).extracting(Moment::part).containsExactly(DayPart.NOON, DayPart.EVENING, DayPart.MORNING);
    }

    @Test
    void weeksThatHaveToBeOverSoonHaveWeekendsOffAndEndWithTheTill() {
        List<Moment> weeks = Moments.few(FROM, UNTIL, LONDON);

        assertThat(weeks)
                .hasSizeLessThan(50)
                .isSortedAccordingTo((a, b) -> a.at(LONDON).compareTo(b.at(LONDON)));
        assertThat(weeks.stream().filter(moment -> !moment.is(DayPart.EVENING)))
                .noneMatch(moment -> moment.day().getDayOfWeek() == DayOfWeek.SATURDAY
                        || moment.day().getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(weeks).contains(new Moment(LocalDate.of(2026, 11, 28), DayPart.EVENING));
    }

    @Test
    void beforeTheLastDaysEverySecondWorkingDayIsLived() {
        List<Moment> weeks = Moments.few(FROM, UNTIL, LONDON);

        assertThat(weeks.stream()
                        .filter(moment -> moment.is(DayPart.NOON))
                        .filter(moment -> moment.day().isAfter(LocalDate.of(2026, 11, 15)))
                        .map(moment -> moment.day().getDayOfMonth()))
                .containsExactly(16, 18, 20, 23, 25, 26, 27);
        assertThat(Moments.lastWorkingDay(weeks, LocalDate.EPOCH)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(Moments.lastWorkingDay(List.of(), LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void whoGoesOnInTheMiddleLivesTheRestAlone() {
        Instant middle = Instant.parse("2026-11-12T13:50:00Z");

        List<Moment> rest = Moments.few(middle, UNTIL, LONDON);

        List<Moment> all = Moments.few(FROM, UNTIL, LONDON);
        assertThat(rest).isEqualTo(all.subList(all.size() - rest.size(), all.size()));
        assertThat(rest).allMatch(moment -> moment.at(LONDON).isAfter(middle));
    }
}
