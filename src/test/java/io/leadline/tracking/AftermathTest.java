package io.leadline.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.tracking.Aftermath.Choice;
import io.leadline.tracking.Aftermath.End;
import io.leadline.tracking.Aftermath.How;
import io.leadline.tracking.Aftermath.Offer;
import io.leadline.tracking.Aftermath.Spent;
import io.leadline.tracking.Aftermath.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lamps that are needed on 20 March; a day without them loses ten pounds. */
class AftermathTest {

    static final LocalDate NEEDED = LocalDate.of(2026, 3, 20);
    private static final Instant END = Instant.parse("2026-04-01T09:00:00Z");

    static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    static Warning warning(LocalDate told) {
        return new Warning(
                "O-1#delay#1",
                DelayCause.PROMISE_LATE,
                told.atTime(9, 0).toInstant(ZoneOffset.UTC),
                NEEDED,
                NEEDED.plusDays(5),
                gbp("50"),
                gbp("10"),
                true);
    }

    static Aftermath line(int number, @Nullable LocalDate told) {
        return new Aftermath(
                "O-" + number + "#line#1",
                0,
                "O-" + number,
                "PO-" + number,
                "acme",
                "Acme",
                "L1",
                1,
                new Sku("X"),
                "Lamp",
                told == null ? null : warning(told),
                List.of(),
                null);
    }

    static End end(How how, @Nullable LocalDate received, @Nullable Integer daysOut, Spent... spent) {
        return new End(END, how, NEEDED, received, Quantity.of(how == How.RECEIVED ? 10 : 0), daysOut, List.of(spent));
    }

    static Offer offer(WayOut.Kind kind, String lost, String extra) {
        return new Offer(kind, "", NEEDED, gbp(lost), gbp(extra), true);
    }

    private static Choice choice(Offer chosen, Offer... others) {
        return new Choice(
                "O-1#delay#1",
                chosen,
                IntStream.rangeClosed(0, others.length)
                        .mapToObj(i -> i == 0 ? chosen : others[i - 1])
                        .toList(),
                END,
                "Bea");
    }

    @Test
    void eachIsWrittenOnce() {
        Aftermath ended = line(1, NEEDED.minusDays(8))
                .warned(warning(NEEDED))
                .chose(choice(offer(WayOut.Kind.WAIT, "50", "0")))
                .chose(choice(offer(WayOut.Kind.WAIT, "70", "0")))
                .ended(end(How.RECEIVED, NEEDED.plusDays(3), 2))
                .ended(end(How.NEVER, null, 9));

        assertThat(ended.daysBefore(ZoneOffset.UTC)).contains(8L);
        assertThat(ended.foretold()).contains(gbp("50"));
        assertThat(ended.end()).isEqualTo(end(How.RECEIVED, NEEDED.plusDays(3), 2));
        assertThat(ended.cameTo()).contains(gbp("20.00"));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        how,      received,   late,  tells, days
        RECEIVED, 2026-03-20, false, true,  0
        RECEIVED, 2026-03-21, true,  true,  1
        RECEIVED, 2026-03-01, false, true,  0
        PARTLY,   2026-03-19, true,  true,  0
        NEVER,              , true,  true,  0
        GIVEN_UP,           , false, false, 0
        """)
    void whatAWarningHasToForetell(How how, @Nullable LocalDate received, boolean late, boolean tells, int days) {
        End end = end(how, received, 0);

        assertThat(end.isLate()).isEqualTo(late);
        assertThat(end.tells()).isEqualTo(tells);
        assertThat(end.daysLate()).isEqualTo(days);
    }

    @Test
    void whereNobodyWasWarnedADayCostsWhatTheDecisionSaid() {
        Choice forDisruption =
                new Choice("D-1", offer(WayOut.Kind.EXPEDITE, "10", "5"), List.of(), END, "Max", gbp("7"));

        Aftermath ended = line(1, null).chose(forDisruption).ended(end(How.RECEIVED, NEEDED.plusDays(3), 2));

        assertThat(ended.cameTo()).contains(gbp("19.00"));
        assertThat(line(1, NEEDED.minusDays(8))
                        .chose(forDisruption)
                        .ended(end(How.RECEIVED, NEEDED.plusDays(3), 2))
                        .cameTo())
                .as("by the warning where there was one")
                .contains(gbp("25.00"));
    }

    @Test
    void whatIsNotKnownIsNoZero() {
        Aftermath unpriced = line(1, NEEDED.minusDays(8))
                .chose(choice(new Offer(WayOut.Kind.ALTERNATE, "Box", NEEDED, gbp("0"), gbp("0"), false)))
                .ended(end(How.RECEIVED, NEEDED, 0));
        Aftermath longLedger = line(2, NEEDED.minusDays(8)).ended(end(How.RECEIVED, NEEDED.plusDays(3), null));

        assertThat(unpriced.foretold()).isEmpty();
        assertThat(unpriced.cameTo()).isEmpty();
        assertThat(longLedger.cameTo()).isEmpty();
        assertThat(line(3, null).ended(end(How.RECEIVED, NEEDED.plusDays(3), 1)).cameTo())
                .isEmpty();
    }

    /** Ten lie there on the 10th, all are sold on the 12th, twenty come on the 15th and one is sold on the 16th. */
    @ParameterizedTest
    @CsvSource({"10, 16, 3", "12, 14, 3", "13, 13, 1", "15, 16, 0", "1, 9, 9", "16, 10, 0"})
    void daysWithAnEmptyShelfAreCountedByTheLedger(int from, int until, int days) {
        List<Movement> ledger = List.of(
                movement(16, MovementKind.SALE, 1),
                movement(15, MovementKind.RECEIPT, 20),
                movement(12, MovementKind.SALE, 10),
                movement(10, MovementKind.RECEIPT, 10));

        assertThat(DaysOut.of(
                        Quantity.of(19),
                        ledger,
                        NEEDED.withDayOfMonth(from),
                        NEEDED.withDayOfMonth(until),
                        ZoneOffset.UTC))
                .isEqualTo(days);
    }

    private static Movement movement(int day, MovementKind kind, int units) {
        return new Movement(
                "m" + day,
                kind,
                "L1",
                new Sku("X"),
                Quantity.of(units),
                "",
                NEEDED.withDayOfMonth(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** Six were warned of, one of which was in time and one was given up; two more came late without a word. */
    @Test
    void warningsAreHeldAgainstWhatReallyCameLate() {
        List<Aftermath> all = List.of(
                line(1, NEEDED.minusDays(8)).ended(end(How.RECEIVED, NEEDED.plusDays(2), 1)),
                line(2, NEEDED.minusDays(6)).ended(end(How.RECEIVED, NEEDED.plusDays(2), 1)),
                line(3, NEEDED.minusDays(1)).ended(end(How.NEVER, null, 1)),
                line(4, NEEDED.plusDays(1)).ended(end(How.RECEIVED, NEEDED.plusDays(2), 1)),
                line(5, NEEDED.minusDays(3)).ended(end(How.RECEIVED, NEEDED, 0)),
                line(6, NEEDED.minusDays(3)).ended(end(How.GIVEN_UP, null, 0)),
                line(7, null).ended(end(How.RECEIVED, NEEDED.plusDays(2), 1)),
                line(8, null).ended(end(How.RECEIVED, NEEDED.plusDays(2), 1)),
                line(9, NEEDED));

        Lessons lessons = Lessons.of(all, ZoneOffset.UTC, "GBP");

        assertThat(lessons.looked()).isEqualTo(8);
        assertThat(lessons.warned()).isEqualTo(5);
        assertThat(lessons.right()).isEqualTo(4);
        assertThat(lessons.late()).isEqualTo(6);
        assertThat(lessons.foreseen())
                .as("told on the day after is not foreseen")
                .isEqualTo(3);
        assertThat(lessons.daysBefore()).isEqualTo(6);
    }

    @Test
    void decisionsAreHeldAgainstWhatWasForetoldAndRulesAgainstDecisions() {
        Offer wait = offer(WayOut.Kind.WAIT, "50", "0");
        Offer moved = offer(WayOut.Kind.ELSEWHERE, "0", "5");
        Offer other = offer(WayOut.Kind.ALTERNATE, "10", "30");
        List<Aftermath> all = List.of(
                line(1, NEEDED.minusDays(8)).chose(choice(wait, moved)).ended(end(How.RECEIVED, NEEDED.plusDays(7), 6)),
                line(2, NEEDED.minusDays(8)).chose(choice(wait, moved)).ended(end(How.RECEIVED, NEEDED.plusDays(2), 2)),
                line(3, NEEDED.minusDays(8)).chose(choice(moved, wait)).ended(end(How.RECEIVED, NEEDED, 0)),
                line(4, NEEDED.minusDays(8)).chose(choice(other, wait)).ended(end(How.RECEIVED, NEEDED, 1)),
                line(5, NEEDED.minusDays(8)).ended(end(How.RECEIVED, NEEDED.plusDays(5), 5)));

        Lessons lessons = Lessons.of(all, ZoneOffset.UTC, "GBP");

        assertThat(lessons.decisions())
                .containsExactly(
                        new Lessons.Decided(WayOut.Kind.WAIT, 2, 2, 1, gbp("100"), gbp("80.00")),
                        new Lessons.Decided(WayOut.Kind.ALTERNATE, 1, 1, 1, gbp("40"), gbp("40.00")),
                        new Lessons.Decided(WayOut.Kind.ELSEWHERE, 1, 1, 1, gbp("5"), gbp("5.00")),
                        new Lessons.Decided(null, 1, 1, 1, gbp("50"), gbp("50.00")));
        assertThat(lessons.rules())
                .containsExactly(
                        new Lessons.Rule(Lessons.RuleKind.CHEAPEST, 4, 2, gbp("90")),
                        new Lessons.Rule(Lessons.RuleKind.WAIT, 4, 2, gbp("-55")),
                        new Lessons.Rule(Lessons.RuleKind.ELSEWHERE, 3, 1, gbp("90")),
                        new Lessons.Rule(Lessons.RuleKind.ALTERNATE, 1, 1, gbp("0")));
    }

    /** The company has counted in another currency before. */
    @Test
    void whatIsInAnotherCurrencyIsInNoSumAndIsCounted() {
        Offer wait = offer(WayOut.Kind.WAIT, "50", "0");
        Offer moved = offer(WayOut.Kind.ELSEWHERE, "0", "5");
        Offer then = new Offer(WayOut.Kind.WAIT, "", null, Money.of("900", "EUR"), Money.zero("EUR"), true);
        Offer other = new Offer(WayOut.Kind.ELSEWHERE, "", null, Money.zero("EUR"), Money.of("70", "EUR"), true);
        List<Aftermath> all = List.of(
                line(1, NEEDED.minusDays(8)).chose(choice(wait, moved)).ended(end(How.RECEIVED, NEEDED.plusDays(7), 6)),
                line(2, NEEDED.minusDays(8))
                        .chose(choice(then, other))
                        .ended(end(How.RECEIVED, NEEDED.plusDays(7), 6)));

        Lessons lessons = Lessons.of(all, ZoneOffset.UTC, "GBP");

        assertThat(lessons.otherMoney()).isEqualTo(1);
        assertThat(lessons.decisions())
                .containsExactly(new Lessons.Decided(WayOut.Kind.WAIT, 2, 1, 0, gbp("50"), gbp("60.00")));
        assertThat(lessons.rules())
                .filteredOn(rule -> rule.rule() == Lessons.RuleKind.ELSEWHERE)
                .containsExactly(new Lessons.Rule(Lessons.RuleKind.ELSEWHERE, 1, 0, gbp("45")));
    }

    @Test
    void whereThereWasNothingElseNoRuleHasDecided() {
        Aftermath accepted = line(1, NEEDED.minusDays(8))
                .chose(choice(offer(WayOut.Kind.WAIT, "50", "0")))
                .ended(end(How.RECEIVED, NEEDED, 0));

        assertThat(Lessons.of(List.of(accepted), ZoneOffset.UTC, "GBP").rules()).isEmpty();
    }

    @Test
    void theTimeOfAnOrderCountsOnceHoweverManyOfItsLinesAreTold() {
        Spent answer = new Spent("supplier", "supplier-agreement.UserTask_AnswerOrder", 600, 1);
        Spent decide = new Spent("buyer", "delay-escalation.UserTask_DecideAsBuyer", 90, 2);
        Aftermath first = line(1, NEEDED).ended(end(How.RECEIVED, NEEDED, 0, answer, decide));
        Aftermath second = line(1, NEEDED).ended(end(How.RECEIVED, NEEDED, 0, answer, decide));
        Aftermath another = line(2, NEEDED).ended(end(How.RECEIVED, NEEDED, 0, decide));

        assertThat(Lessons.of(List.of(first, second, another), ZoneOffset.UTC, "GBP")
                        .steps())
                .containsExactly(
                        new Lessons.Step("supplier", "supplier-agreement.UserTask_AnswerOrder", 1, 600),
                        new Lessons.Step("buyer", "delay-escalation.UserTask_DecideAsBuyer", 4, 180));
    }
}
