package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A lamp that is needed on 12 March and comes on the 17th. */
class EscalationTest {

    private static final Instant DECIDE_BY = NOW.plus(Duration.ofDays(1));

    static Escalation open(DelayCause cause) {
        return new Escalation(
                "O-1#delay#1",
                4,
                "O-1",
                "PO-1",
                "acme",
                "Acme",
                "Lamp",
                Money.of("500", "GBP"),
                true,
                77,
                EscalationState.OPEN,
                cause,
                5,
                DAY,
                DAY.plusDays(5),
                NOW,
                1,
                DECIDE_BY,
                "",
                "",
                "",
                null,
                null,
                List.of(),
                List.of(),
                Course.NONE);
    }

    /** A moment that has passed would tell programs that something is still to follow. */
    @Test
    void whatIsLeftToAllLevelsHasNoTimeThatRuns() {
        assertThat(open(DelayCause.OVERDUE).leftToAll().decideBy()).isNull();
    }

    private static DelayDecision decision(String what) {
        return switch (what) {
            case "rest" -> new DelayDecision.Snooze(TODAY.plusDays(3), "In the harbour");
            case "chase" -> new DelayDecision.Chase("Please!");
            case "re-source" -> new DelayDecision.ReSource("Enough");
            case "cancel" -> new DelayDecision.Cancel("Season is over");
            default -> new DelayDecision.Accept(LocalDate.parse("2026-" + what));
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        cause        | decision  | refused
        PROMISE_LATE | 03-17     |
        PROMISE_LATE | 03-20     |
        PROMISE_LATE | 03-16     | DATE_WRONG
        PROMISE_LATE | 03-01     | DATE_WRONG
        OVERDUE      | 03-02     |
        OVERDUE      | 03-16     |
        OVERDUE      | 03-01     | DATE_WRONG
        NO_ANSWER    | 03-20     | NOT_NOW
        NO_ANSWER    | chase     |
        NO_ANSWER    | rest      |
        NO_ANSWER    | re-source |
        NO_ANSWER    | cancel    |
        OVERDUE      | chase     |
        """)
    void aDayIsAcceptedThatIsPromisedAndStillToCome(DelayCause cause, String decision, String refused) {
        assertThat(open(cause)
                        .refuses(decision(decision), TODAY)
                        .map(Enum::name)
                        .orElse(null))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        days | reason | refused
        1    | ill    |
        30   | ill    |
        0    | ill    | DATE_WRONG
        31   | ill    | DATE_WRONG
        3    | ''     | REASON_MISSING
        """)
    void anEscalationRestsForSomeDaysAndWithAReason(int days, String reason, String refused) {
        assertThat(open(DelayCause.OVERDUE)
                        .refuses(new DelayDecision.Snooze(TODAY.plusDays(days), reason), TODAY)
                        .map(Enum::name)
                        .orElse(null))
                .isEqualTo(refused);
    }

    /** A model from before it could rest would withdraw the order at a word it does not know. */
    @Test
    void whatRestsIsASupplierWithTimeForModelsThatKnowNothingOfRest() {
        assertThat(DelayVariables.decided(decision("rest")))
                .isEqualTo(Map.of("delayDecision", "chase", "snoozed", true));
        assertThat(DelayVariables.decided(decision("cancel"))).isEqualTo(Map.of("delayDecision", "cancel"));
    }

    /** So that no field proposes a day which is refused afterwards. */
    @ParameterizedTest
    @EnumSource(DelayCause.class)
    void theFirstDayThatCanBeAcceptedIsTheFirstThatIsNotRefused(DelayCause cause) {
        Optional<LocalDate> first = open(cause).firstAcceptable(TODAY);

        assertThat(first.isEmpty()).isEqualTo(cause == DelayCause.NO_ANSWER);
        first.ifPresent(day -> {
            assertThat(open(cause).refuses(new DelayDecision.Accept(day), TODAY))
                    .isEmpty();
            assertThat(open(cause).refuses(new DelayDecision.Accept(day.minusDays(1)), TODAY))
                    .isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        first     | second    | same
        03-17     | 03-17     | true
        03-17     | 03-18     | false
        chase     | chase     | true
        chase     | cancel    | false
        cancel    | cancel    | true
        re-source | cancel    | false
        """)
    void theSameDecisionAgainIsNoOther(String first, String second, boolean same) {
        Escalation decided = decided(decision(first));

        assertThat(decided.wasDecidedBy(decision(second))).isEqualTo(same);
    }

    private static Escalation decided(DelayDecision decision) {
        return open(DelayCause.PROMISE_LATE).decided(decision, "Berta", NOW, null);
    }

    @Test
    void whatWentAwayByItselfWasDecidedByNobody() {
        Escalation gone = open(DelayCause.OVERDUE).cleared(NOW);

        assertThat(gone.wasDecidedBy(decision("chase"))).isFalse();
        assertThat(gone.wasDecidedBy(decision("03-17"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        decision  | id        | words
        03-17     | accept    | 2026-03-17
        chase     | chase     | Please!
        re-source | re-source | Enough
        cancel    | cancel    | Season is over
        """)
    void aDecisionEndsTheFirstLevelsTaskWhoeverMadeIt(String decision, String id, String words) {
        Escalation decided = open(DelayCause.PROMISE_LATE)
                .atLevel(3, DECIDE_BY, NOW)
                .decided(decision(decision), "Helen", NOW, DECIDE_BY);

        assertThat(decided.state()).isEqualTo(EscalationState.DECIDED);
        assertThat(decided.decision()).isEqualTo(id);
        assertThat(decided.note()).isEqualTo(words);
        assertThat(decided.decidedBy()).isEqualTo("Helen");
        assertThat(decided.endedAt()).isEqualTo(NOW);
        assertThat(decided.quietUntil()).isEqualTo(DECIDE_BY);
        assertThat(decided.pending())
                .containsExactly(
                        new PendingCommand.CompleteTask("O-1#delay#1.4", "O-1#delay#1#1", Map.of("delayDecision", id)));
    }

    @Test
    void aDelayThatIsGoneTellsItsOwnProcess() {
        Escalation gone = open(DelayCause.OVERDUE).cleared(NOW);

        assertThat(gone.state()).isEqualTo(EscalationState.CLEARED);
        assertThat(gone.endedAt()).isEqualTo(NOW);
        assertThat(gone.pending()).singleElement().satisfies(command -> {
            assertThat(command).isInstanceOf(PendingCommand.PublishMessage.class);
            assertThat(((PendingCommand.PublishMessage) command).name()).isEqualTo("tracking.delayCleared");
            assertThat(((PendingCommand.PublishMessage) command).correlationKey())
                    .isEqualTo("O-1#delay#1");
        });
    }

    @Test
    void whatIsLateIsToldAnewAndTheClockOfTheLevelGoesOn() {
        Escalation before = open(DelayCause.PROMISE_LATE);

        Escalation now = before.restated(
                new Delay(DelayCause.OVERDUE, 9, DAY, DAY.plusDays(9), "Shade"),
                Money.of("30", "GBP"),
                true,
                Course.NONE);

        assertThat(now.cause()).isEqualTo(DelayCause.OVERDUE);
        assertThat(now.daysLate()).isEqualTo(9);
        assertThat(now.item()).isEqualTo("Shade");
        assertThat(now.atStake()).isEqualTo(Money.of("30", "GBP"));
        assertThat(now.level()).isEqualTo(before.level());
        assertThat(now.decideBy()).isEqualTo(before.decideBy());
        assertThat(now.pending()).isEmpty();
        assertThat(before.restated(
                        new Delay(DelayCause.PROMISE_LATE, 5, DAY, DAY.plusDays(5), "Lamp"),
                        Money.of("500", "GBP"),
                        true,
                        Course.NONE))
                .isEqualTo(before);
    }

    @Test
    void theLastLevelIsRemindedAsOftenAsItsTimePasses() {
        Escalation twice = open(DelayCause.OVERDUE)
                .atLevel(3, DECIDE_BY, NOW)
                .remindedAt(NOW, DECIDE_BY.plusSeconds(1))
                .remindedAt(NOW.plusSeconds(60), DECIDE_BY.plusSeconds(2));

        assertThat(twice.reminded()).containsExactly(NOW, NOW.plusSeconds(60));
        assertThat(twice.decideBy()).isEqualTo(DECIDE_BY.plusSeconds(2));
        assertThat(twice.level()).isEqualTo(3);
        assertThat(twice.isRemindedEnough()).isFalse();
        Escalation often = twice;
        for (int i = 2; i < Escalation.MOST_REMINDERS; i++) {
            often = often.remindedAt(NOW.plusSeconds(i), DECIDE_BY.plusSeconds(i));
        }
        assertThat(often.isRemindedEnough()).isTrue();
        assertThat(twice.pending()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseHasAnIdWithoutSpaces(DelayCause cause) {
        assertThat(cause.id()).matches("[a-z]+(-[a-z]+)*");
    }

    /** Two lines, of which the one that tells of the whole changes from look to look: each is compared with itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
        lamp then | shade then | lamp now | shade now | worse
        5         | 2          | 5        | 2         | false
        5         | 2          | -        | 2         | false
        5         | 2          | 3        | 2         | false
        5         | 2          | 6        | 2         | true
        5         | 2          | 5        | 4         | true
        5         | 2          | -        | 4         | true
        5         | -          | 5        | 1         | true
        """)
    void whoLeftItAloneIsAskedAgainWhenALineIsWorseThanItWasItself(
            Integer lampThen, Integer shadeThen, Integer lampNow, Integer shadeNow, boolean worse) {
        List<Course.Needed> needs = new ArrayList<>();
        expected(lampThen, shadeThen).forEach((line, day) -> needs.add(new Course.Needed(line, DAY, day)));
        Escalation left = open(DelayCause.PROMISE_LATE)
                .restated(
                        new Delay(DelayCause.PROMISE_LATE, 5, DAY, DAY.plusDays(5), "Lamp"),
                        Money.of("500", "GBP"),
                        true,
                        new Course(needs, null, null, NOW));

        assertThat(left.isWorse(expected(lampNow, shadeNow))).isEqualTo(worse);
    }

    private static Map<Integer, LocalDate> expected(Integer lamp, Integer shade) {
        Map<Integer, LocalDate> days = new HashMap<>();
        if (lamp != null) {
            days.put(1, DAY.plusDays(lamp));
        }
        if (shade != null) {
            days.put(2, DAY.plusDays(shade));
        }
        return days;
    }

    /** From before each line kept its day, the escalation's own is the only one there is. */
    @Test
    void whatWasLeftAloneEarlierIsComparedWithItsOneDay() {
        Escalation left = open(DelayCause.PROMISE_LATE)
                .restated(
                        new Delay(DelayCause.PROMISE_LATE, 5, DAY, DAY.plusDays(5), "Lamp"),
                        Money.of("500", "GBP"),
                        true,
                        new Course(List.of(new Course.Needed(1, DAY, null)), null, null, null));

        assertThat(left.isWorse(Map.of(1, DAY.plusDays(5)))).isFalse();
        assertThat(left.isWorse(Map.of(1, DAY.plusDays(6)))).isTrue();
    }

    @Test
    void twoLooksThatFindTheSameSayTheSame() {
        Delay delay = new Delay(DelayCause.PROMISE_LATE, 5, DAY, DAY.plusDays(5), "Lamp");
        Course course = new Course(List.of(new Course.Needed(1, DAY, DAY.plusDays(5))), DAY, NOW, NOW);
        Escalation first = open(DelayCause.PROMISE_LATE).restated(delay, Money.of("30", "GBP"), true, course);

        Escalation second = first.restated(delay, Money.of("30", "GBP"), true, course.lookedAt(NOW.plusSeconds(60)));
        Escalation other = first.restated(delay, Money.of("31", "GBP"), true, course.lookedAt(NOW.plusSeconds(60)));

        assertThat(second.asOf()).contains(NOW.plusSeconds(60));
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(other.content()).isNotEqualTo(first.content());
    }
}
