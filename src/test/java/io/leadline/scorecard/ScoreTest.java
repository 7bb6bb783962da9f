package io.leadline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.scorecard.ScoreRule.Unit;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as on time in full, by each definition. */
class ScoreTest {

    /** A Friday. */
    private static final LocalDate PROMISED = LocalDate.of(2026, 11, 13);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static PurchaseLine line(
            String order,
            @Nullable LocalDate promised,
            @Nullable LocalDate received,
            int ordered,
            int came,
            boolean closed) {
        return new PurchaseLine(
                order,
                "1",
                "S1",
                new Sku("A"),
                LocalDate.of(2026, 10, 1),
                promised,
                received,
                Quantity.of(ordered),
                Quantity.of(came),
                Money.of("1", "GBP"),
                "L1",
                closed);
    }

    private static Conduct conduct(LocalDate requested, LocalDate last) {
        return new Conduct(requested, last, 0, 3, Money.of("1", "GBP"), Quantity.ZERO, Conduct.Notice.RIGHT);
    }

    /** Each of them looks at the months of the day that counts, whatever was promised first. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        day,           requested,  first,      last,       counts
        FIRST_PROMISE, 2026-09-20, 2026-10-05, 2026-10-05, true
        REQUESTED,     2026-09-20, 2026-10-05, 2026-10-05, false
        REQUESTED,     2026-10-01, 2026-10-05, 2026-10-05, true
        FIRST_PROMISE, 2026-09-20, 2026-09-25, 2026-10-05, false
        LAST_PROMISE,  2026-09-20, 2026-09-25, 2026-10-05, true
        """)
    void noMonthIsToldOfThatIsNotLookedAtAsAWhole(
            ScoreRule.Day day, LocalDate requested, LocalDate first, LocalDate last, boolean counts) {
        ScoreRule october = new ScoreRule(day, Unit.LINE, 0, true, 1);
        PurchaseLine line = new PurchaseLine(
                "O",
                "1",
                "S1",
                new Sku("A"),
                LocalDate.of(2026, 9, 1),
                first,
                last,
                Quantity.of(10),
                Quantity.of(10),
                Money.of("1", "GBP"),
                "L1",
                true,
                conduct(requested, last));

        Score score = Score.of(List.of(line), october, TODAY);

        assertThat(october.readFrom(TODAY)).isBeforeOrEqualTo(counts ? first : TODAY);
        assertThat(score.months())
                .extracting(Score.Month::first)
                .isEqualTo(counts ? List.of(LocalDate.of(2026, 10, 1)) : List.of());
    }

    /** Those of five hundred suppliers who miss everything would take a hundred megabytes. */
    @Test
    void whatIsKeptOfScoresHasAnEndInRows() {
        BusinessClock clock = mock();
        when(clock.today()).thenReturn(TODAY);
        PurchaseHistory history = mock();
        when(history.since(any(), any()))
                .thenAnswer(call -> IntStream.range(0, 300)
                        .mapToObj(i -> line("PO-" + i, PROMISED, PROMISED.plusDays(3), 10, 9, true)));
        Scores scores =
                new Scores(new CountedLines(history, mock(ScoreDisputeStore.class)), ScoreSettings.USUAL, clock);

        for (int supplier = 0; supplier < 100; supplier++) {
            assertThat(scores.of("S" + supplier).due()).isEqualTo(300);
        }

        assertThat(scores.keptRows()).isLessThanOrEqualTo(Scores.MOST_KEPT_ROWS).isGreaterThan(1_000);
        scores.of("S99");
        verify(history, times(1)).since(eq("S99"), any());
        scores.of("S0");
        verify(history, times(2)).since(eq("S0"), any());
    }

    private static ScoreRule rule(Unit unit, int window, boolean weekends) {
        return new ScoreRule(ScoreRule.Day.FIRST_PROMISE, unit, window, weekends, 12);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        received,   came, closed, window, weekends, outcome, days
        2026-11-13, 10,   true,   0,      true,     kept,    0
        2026-11-10, 12,   true,   0,      true,     kept,    0
        2026-11-16, 10,   true,   0,      true,     late,    3
        2026-11-16, 10,   true,   3,      true,     kept,    3
        2026-11-16, 10,   true,   0,      false,    late,    1
        2026-11-16, 10,   true,   1,      false,    kept,    1
        2026-11-15, 10,   true,   0,      false,    kept,    0
        2026-11-13, 9,    true,   0,      true,     short,   0
        2026-11-16, 9,    true,   0,      true,     late,    3
        2026-11-13, 9,    false,  0,      true,     late,    14
        2026-11-13, 9,    false,  14,     true,     open,    0
        ,           0,    false,  0,      true,     late,    14
        ,           0,    false,  14,     true,     open,    0
        ,           0,    true,   0,      true,     late,    0
        """)
    void aLineIsKeptThatCameInWholeInTime(
            @Nullable LocalDate received,
            int came,
            boolean closed,
            int window,
            boolean weekends,
            String outcome,
            int days) {
        Score score = Score.of(
                List.of(line("O", PROMISED, received, 10, came, closed)), rule(Unit.LINE, window, weekends), TODAY);

        if (outcome.equals("open")) {
            assertThat(score.rows()).isEmpty();
        } else {
            assertThat(score.rows()).singleElement().satisfies(row -> {
                assertThat(row.kept()).isEqualTo(outcome.equals("kept"));
                assertThat(row.inTime()).isEqualTo(!outcome.equals("late"));
                assertThat(row.daysLate()).isEqualTo(days);
            });
            assertThat(score.months())
                    .singleElement()
                    .satisfies(month -> assertThat(month.due()).isOne());
        }
    }

    @Test
    void anOrderIsKeptByAllOfItsLinesAndWaitsForTheLast() {
        PurchaseLine kept = line("O-1", PROMISED, PROMISED, 10, 10, true);
        PurchaseLine late = line("O-1", PROMISED.plusDays(1), PROMISED.plusDays(6), 10, 10, true);
        PurchaseLine other = line("O-2", PROMISED, PROMISED, 10, 10, true);
        PurchaseLine open = line("O-2", TODAY.plusDays(9), null, 10, 0, false);

        Score score = Score.of(List.of(kept, late, other, open), rule(Unit.ORDER, 0, true), TODAY);

        assertThat(score.rows()).singleElement().satisfies(row -> {
            assertThat(row.order()).isEqualTo("O-1");
            assertThat(row.kept()).isFalse();
            assertThat(row.daysLate()).isEqualTo(5);
            assertThat(row.receivedOn()).isEqualTo(PROMISED.plusDays(6));
        });
        assertThat(Score.of(List.of(kept, late, other, open), rule(Unit.LINE, 0, true), TODAY)
                        .rows())
                .hasSize(3);
    }

    @Test
    void fewRowsSayNothingAndWhatNobodyPromisedCountsNowhere() {
        Score few = Score.of(
                List.of(line("O", PROMISED, PROMISED, 1, 1, true), line("P", null, PROMISED, 1, 1, true)),
                ScoreRule.USUAL,
                TODAY);
        assertThat(few.says()).isFalse();
        assertThat(few.unpromised()).isOne();
        assertThat(Score.of(List.of(), ScoreRule.USUAL, TODAY).share()).isZero();
    }

    @Test
    void theLateOnesAreToldByTheMiddleAndByNineOfTen() {
        Score score = Score.of(
                IntStream.rangeClosed(0, 10)
                        .mapToObj(days -> line("O" + days, PROMISED, PROMISED.plusDays(days), 5, 5, true))
                        .toList(),
                ScoreRule.USUAL,
                TODAY);
        assertThat(score.kept()).isOne();
        assertThat(score.late()).isEqualTo(10);
        assertThat(score.medianDaysLate()).isEqualTo(5);
        assertThat(score.longDaysLate()).isEqualTo(9);
        assertThat(score.rows().getFirst().promisedOn()).isEqualTo(PROMISED);
    }

    @Test
    void onlyThePromisesOfTheTimeCount() {
        PurchaseLine now = line("O", PROMISED, PROMISED, 1, 1, true);
        PurchaseLine old = new PurchaseLine(
                "P",
                "1",
                "S1",
                new Sku("A"),
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 10, 31),
                LocalDate.of(2025, 10, 31),
                Quantity.of(1),
                Quantity.of(1),
                Money.of("1", "GBP"));
        assertThat(Score.of(List.of(now, old), ScoreRule.USUAL, TODAY).rows())
                .extracting(Score.Row::order)
                .containsExactly("O");
    }

    @Test
    void aSupplierIsToldItsOwnAndWhoBuysEverybodys() {
        PurchaseHistory history = mock(PurchaseHistory.class);
        BusinessClock clock = mock(BusinessClock.class);
        when(history.since(any(), any())).thenAnswer(call -> Stream.empty());
        when(clock.today()).thenReturn(TODAY);
        Scores scores =
                new Scores(new CountedLines(history, mock(ScoreDisputeStore.class)), ScoreSettings.USUAL, clock);

        assertThat(scores.of("S1", ScoreRule.USUAL, person(Role.BUYER, null))).isPresent();
        assertThat(scores.of("S1", ScoreRule.USUAL, person(Role.SUPPLIER, "S1")))
                .isPresent();
        assertThat(scores.of("S1", ScoreRule.USUAL, person(Role.SUPPLIER, "S2")))
                .isEmpty();
        assertThat(scores.of("S1", ScoreRule.USUAL, person(Role.GOODS_IN, null)))
                .isEmpty();
    }

    private static Actor person(Role role, @Nullable String organisation) {
        return new Actor("u", "U", Set.of(role), organisation, Locale.ENGLISH, ZoneOffset.UTC);
    }

    @Test
    void aRuleHasBounds() {
        assertThatThrownBy(() -> new ScoreRule(ScoreRule.Day.FIRST_PROMISE, Unit.LINE, 31, true, 12))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoreRule(ScoreRule.Day.FIRST_PROMISE, Unit.LINE, 0, true, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
