package io.leadline.simulation.living;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import io.leadline.shared.Money;
import io.leadline.simulation.Chance;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left to a person who plays somebody in the demonstration. */
class LeavingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Instant MORNING = Instant.parse("2026-11-18T08:00:00Z");
    private static final Chance CHANCE = new Chance(1);

    private final Leaving past = Leaving.of(FRIDAY);

    @Test
    void onTheLastWorkingDayAGoodPartOfTheTasksIsLeft() {
        assertThat(left(past, "settle", MORNING, FRIDAY)).isBetween(30L, 70L);
        assertThat(left(past, "settle", MORNING, FRIDAY.minusDays(1))).isZero();
    }

    @Test
    void answersToReviewAreLeftForSomeDaysMore() {
        assertThat(left(past, "review", MORNING, FRIDAY.minusDays(3))).isBetween(30L, 70L);
        assertThat(left(past, "review", MORNING, FRIDAY.minusDays(4))).isZero();
    }

    @Test
    void proposalsAreApprovedOverDaysAndInTheEndAllOfThem() {
        LocalDate early = FRIDAY.minusDays(9);

        assertThat(left(past, "approve", MORNING, early)).isBetween(40L, 80L);
        assertThat(left(past, "approve", MORNING.plus(Duration.ofDays(10)), early))
                .isZero();
    }

    @Test
    void afterwardsEverythingIsLeftForAWhile() {
        Leaving later = Leaving.forAWhile(Duration.ofHours(30));

        assertThat(left(later, "approve", MORNING.plus(Duration.ofHours(29)), FRIDAY))
                .isEqualTo(100);
        assertThat(left(later, "approve", MORNING.plus(Duration.ofHours(31)), FRIDAY))
                .isZero();
    }

    @Test
    void whoRestsDoesSoFromThatDayOnOrDaysBefore() {
        List<LocalDate> worked = new ArrayList<>();
        Participant firm = past.resting(new Working(worked), 2);

        FRIDAY.minusDays(4).datesUntil(FRIDAY.plusDays(1)).forEach(day -> firm.act(new Moment(day, DayPart.NOON)));

        assertThat(worked).containsExactly(FRIDAY.minusDays(4), FRIDAY.minusDays(3));
    }

    @Test
    void whatIsLeftToANewcomerBeginsWhenTheOthersRest() {
        List<LocalDate> worked = new ArrayList<>();
        Participant teller = past.beginning(new Working(worked), 2);

        FRIDAY.minusDays(4).datesUntil(FRIDAY.plusDays(1)).forEach(day -> teller.act(new Moment(day, DayPart.NOON)));

        assertThat(worked).containsExactly(FRIDAY.minusDays(2), FRIDAY.minusDays(1), FRIDAY);
    }

    /** Writes down when it works. */
    private record Working(List<LocalDate> days) implements Participant {

        @Override
        public String id() {
            return "firm";
        }

        @Override
        public void act(Moment moment) {
            days.add(moment.day());
        }
    }

    private static long left(Leaving leaving, String kind, Instant now, LocalDate today) {
        return IntStream.range(0, 100)
                .filter(i -> leaving.leaves(task("order-" + i, kind), now, today, CHANCE))
                .count();
    }

    private static InboxTask task(String order, String kind) {
        return new InboxTask(
                order + "#" + kind + "#1",
                1,
                "p",
                "e",
                order,
                List.of(),
                new TaskSubject(order, null, null, null, Money.of("1", "GBP"), null, 2, "order"),
                MORNING.minusSeconds(1),
                null,
                null,
                null,
                null);
    }
}
