package io.leadline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scorecard.Conduct.Notice;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a score says beside on time in full, and what would make it better. */
class MeasuresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate PROMISED = LocalDate.of(2026, 11, 13);

    private static Conduct conduct(
            LocalDate requested,
            LocalDate last,
            int moves,
            @Nullable Integer hours,
            String asked,
            int damaged,
            Notice notice) {
        return new Conduct(requested, last, moves, hours, Money.of(asked, "GBP"), Quantity.of(damaged), notice);
    }

    private static Conduct right() {
        return conduct(PROMISED, PROMISED, 0, 3, "2", 0, Notice.RIGHT);
    }

    private static PurchaseLine line(String order, LocalDate received, int came, @Nullable Conduct conduct) {
        return new PurchaseLine(
                order,
                "1",
                "S1",
                new Sku("A"),
                LocalDate.of(2026, 10, 1),
                PROMISED,
                received,
                Quantity.of(10),
                Quantity.of(came),
                Money.of("2", "GBP"),
                "L1",
                true,
                conduct);
    }

    private static Score score(List<PurchaseLine> lines) {
        return Score.of(lines, ScoreRule.USUAL, TODAY);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        day,           received,   last,       requested,  kept
        FIRST_PROMISE, 2026-11-13, 2026-11-13, 2026-11-10, true
        FIRST_PROMISE, 2026-11-16, 2026-11-16, 2026-11-10, false
        LAST_PROMISE,  2026-11-16, 2026-11-16, 2026-11-10, true
        LAST_PROMISE,  2026-11-17, 2026-11-16, 2026-11-10, false
        REQUESTED,     2026-11-10, 2026-11-13, 2026-11-10, true
        REQUESTED,     2026-11-13, 2026-11-13, 2026-11-10, false
        """)
    void theCompanySaysWhichDayCounts(
            ScoreRule.Day day, LocalDate received, LocalDate last, LocalDate requested, boolean kept) {
        PurchaseLine line = line(
                "O", received, 10, conduct(requested, last, last.equals(PROMISED) ? 0 : 1, 3, "2", 0, Notice.RIGHT));

        Score score = Score.of(List.of(line), new ScoreRule(day, ScoreRule.Unit.LINE, 0, true, 12), TODAY);

        assertThat(score.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.kept()).isEqualTo(kept));
    }

    @Test
    void whatOnlyFilesTellOfHasNoRequestedDayAndNoConduct() {
        List<PurchaseLine> lines = Collections.nCopies(9, line("O", PROMISED, 10, null));

        Score score = Score.of(lines, new ScoreRule(ScoreRule.Day.REQUESTED, ScoreRule.Unit.LINE, 0, true, 12), TODAY);

        assertThat(score.due()).isZero();
        assertThat(score.unpromised()).isEqualTo(9);
        for (Measure measure :
                List.of(Measure.STEADY, Measure.ANSWERED, Measure.PRICE, Measure.UNDAMAGED, Measure.NOTICED)) {
            assertThat(score(lines).figure(measure).of()).as(measure.name()).isZero();
            assertThat(score(lines).figure(measure).says()).as("no data").isFalse();
        }
        assertThat(score(lines).figure(Measure.QUANTITY).right()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        measure,   came, moves, hours, asked, damaged, notice,  right
        STEADY,    10,   0,     3,     2,     0,       RIGHT,   true
        STEADY,    10,   1,     3,     2,     0,       RIGHT,   false
        ANSWERED,  10,   0,     48,    2,     0,       RIGHT,   true
        ANSWERED,  10,   0,     49,    2,     0,       RIGHT,   false
        QUANTITY,  10,   0,     3,     2,     0,       RIGHT,   true
        QUANTITY,  9,    0,     3,     2,     0,       RIGHT,   false
        QUANTITY,  11,   0,     3,     2,     0,       RIGHT,   false
        PRICE,     10,   0,     3,     2.1,   0,       RIGHT,   true
        PRICE,     10,   0,     3,     1.9,   0,       RIGHT,   false
        UNDAMAGED, 10,   0,     3,     2,     0,       RIGHT,   true
        UNDAMAGED, 10,   0,     3,     2,     1,       RIGHT,   false
        NOTICED,   10,   0,     3,     2,     0,       RIGHT,   true
        NOTICED,   10,   0,     3,     2,     0,       LATE,    false
        NOTICED,   10,   0,     3,     2,     0,       WRONG,   false
        NOTICED,   10,   0,     3,     2,     0,       MISSING, false
        """)
    void eachMeasureHasItsRows(
            Measure measure, int came, int moves, int hours, String asked, int damaged, Notice notice, boolean right) {
        PurchaseLine line =
                line("O", PROMISED, came, conduct(PROMISED, PROMISED, moves, hours, asked, damaged, notice));

        Score.Figure figure = score(List.of(line)).figure(measure);

        assertThat(figure.of()).isOne();
        assertThat(figure.right()).isEqualTo(right ? 1 : 0);
        assertThat(figure.rows()).hasSize(right ? 0 : 1);
    }

    @Test
    void anOrderIsAnsweredOnceHoweverManyLinesItHas() {
        List<PurchaseLine> lines = new ArrayList<>(Collections.nCopies(
                7, line("O", PROMISED, 10, conduct(PROMISED, PROMISED, 0, 60, "2", 0, Notice.RIGHT))));
        lines.add(line("P", PROMISED, 10, right()));

        Score.Figure figure = score(lines).figure(Measure.ANSWERED);

        assertThat(figure.of()).isEqualTo(2);
        assertThat(figure.right()).isOne();
        assertThat(figure.middle()).isEqualTo(3);
    }

    @Test
    void earlyAndLateStandInTheDistribution() {
        Score score = score(IntStream.of(-4, -1, 0, 0, 2, 9)
                .mapToObj(days -> line("O" + days, PROMISED.plusDays(days), 10, right()))
                .toList());

        assertThat(score.lateness())
                .containsEntry(-4, 1)
                .containsEntry(-1, 1)
                .containsEntry(0, 2)
                .containsEntry(2, 1)
                .containsEntry(9, 1)
                .hasSize(5);
    }

    @Test
    void promisingLaterIsAdvisedByAsManyDaysAsMendMostAndSaysWhatItBrings() {
        List<PurchaseLine> lines = new ArrayList<>();
        IntStream.range(0, 16).forEach(i -> lines.add(line("K" + i, PROMISED, 10, right())));
        IntStream.of(1, 2, 2, 9)
                .forEach(days -> lines.add(line("L" + lines.size(), PROMISED.plusDays(days), 10, right())));

        List<Advice> advice = Advice.of(score(lines));

        assertThat(advice).containsExactly(new Advice(Advice.Kind.PROMISE_LATER, 2, 3, 4, 0.8, 0.95));
    }

    @Test
    void nothingIsAdvisedWhereNothingIsWrongOrTooLittleIsKnown() {
        assertThat(Advice.of(score(List.of()))).isEmpty();
        assertThat(Advice.of(score(List.of(line("O", PROMISED.plusDays(3), 9, right())))))
                .isEmpty();
        assertThat(Advice.of(score(Collections.nCopies(9, line("O", PROMISED, 10, right())))))
                .isEmpty();
    }

    @Test
    void atMostThreeThingsAreAdvisedOnTimeInFullFirst() {
        List<PurchaseLine> lines = Collections.nCopies(
                9, line("O", PROMISED.plusDays(1), 10, conduct(PROMISED, PROMISED, 2, 99, "1", 3, Notice.MISSING)));

        assertThat(Advice.of(score(lines)))
                .hasSize(3)
                .first()
                .extracting(Advice::kind)
                .isEqualTo(Advice.Kind.PROMISE_LATER);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        before, of,  lately, ofLately, trend
        80,     100, 29,     30,       BETTER
        95,     100, 20,     30,       WORSE
        80,     100, 25,     30,       LIKE_BEFORE
        100,    100, 30,     30,       LIKE_BEFORE
        4,      4,   0,      30,       NO_DATA
        80,     100, 0,      4,        NO_DATA
        """)
    void aTrendIsMoreThanChance(int before, int of, int lately, int ofLately, Trend.Kind trend) {
        LocalDate month = LocalDate.of(2026, 11, 1);

        assertThat(Trend.of(List.of(
                                new Score.Month(month.minusMonths(6), before, of - before, 0),
                                new Score.Month(month, lately, ofLately - lately, 0)))
                        .kind())
                .isEqualTo(trend);
    }
}
