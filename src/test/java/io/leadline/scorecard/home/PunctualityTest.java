package io.leadline.scorecard.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.ScoreRule;
import io.leadline.scorecard.home.Punctuality.Kept;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunctualityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** Promised for the 20th, ten were ordered. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        received, units, closed, lines, onTime, inFull, both, daysLate
        2026-11-18, 10, true, 1, 1, 1, 1, 0
        2026-11-20, 10, true, 1, 1, 1, 1, 0
        2026-11-20, 12, true, 1, 1, 1, 1, 0
        2026-11-21, 10, true, 1, 0, 1, 0, 1
        2026-11-20, 9, true, 1, 1, 0, 0, 0
        2026-11-20, 9, false, 1, 0, 0, 0, 6
        , 0, false, 1, 0, 0, 0, 6
        , 0, true, 1, 0, 0, 0, 0
        """, useHeadersInDisplayName = true)
    void aLineIsKeptWhenItCameInWholeAndByTheDayThatWasAgreed(
            @Nullable LocalDate received,
            int units,
            boolean closed,
            int lines,
            int onTime,
            int inFull,
            int both,
            long daysLate) {
        Punctuality punctuality = Punctuality.of(
                List.of(line(LocalDate.of(2026, 11, 20), received, units, closed)), ScoreRule.USUAL, TODAY);

        assertThat(punctuality.all()).isEqualTo(new Kept(lines, onTime, inFull, both, daysLate));
        assertThat(punctuality.quarter()).isEqualTo(punctuality.all());
    }

    @Test
    void whatIsPromisedForTodayOrLaterIsNotJudgedYetUnlessItIsIn() {
        assertThat(Punctuality.of(List.of(line(TODAY, null, 0, false)), ScoreRule.USUAL, TODAY)
                        .months())
                .isEmpty();
        assertThat(Punctuality.of(List.of(line(TODAY, TODAY, 10, true)), ScoreRule.USUAL, TODAY)
                        .all()
                        .both())
                .isEqualTo(1);
        assertThat(Punctuality.of(List.of(line(TODAY.plusDays(1), null, 0, false)), ScoreRule.USUAL, TODAY)
                        .months())
                .isEmpty();
        assertThat(Punctuality.of(List.of(line(null, TODAY, 10, true)), ScoreRule.USUAL, TODAY)
                        .months())
                .as("nothing was promised")
                .isEmpty();
    }

    @Test
    void monthsAreTwelveAndThePresentOneAndTheQuarterIsThirteenWeeks() {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int month = 0; month < 20; month++) {
            LocalDate day = TODAY.minusMonths(month);
            lines.add(line(day, day, 10, true));
        }

        Punctuality punctuality = Punctuality.of(lines, ScoreRule.USUAL, TODAY);

        assertThat(punctuality.months()).hasSize(13);
        assertThat(punctuality.months().getFirst().first()).isEqualTo(LocalDate.of(2025, 11, 1));
        assertThat(punctuality.quarter().lines()).isEqualTo(3);
    }

    @Test
    void fewLinesSayNothing() {
        PurchaseLine line = line(TODAY.minusDays(3), TODAY.minusDays(3), 10, true);

        assertThat(Punctuality.of(Collections.nCopies(4, line), ScoreRule.USUAL, TODAY)
                        .all()
                        .says())
                .isFalse();
        assertThat(Punctuality.of(Collections.nCopies(5, line), ScoreRule.USUAL, TODAY)
                        .all()
                        .says())
                .isTrue();
    }

    @Test
    void theCompanysIsTheSumOfItsSuppliers() {
        Punctuality one = Punctuality.of(List.of(line(TODAY.minusDays(3), null, 0, false)), ScoreRule.USUAL, TODAY);
        Punctuality other = Punctuality.of(
                List.of(
                        line(TODAY.minusDays(3), TODAY.minusDays(3), 10, true),
                        line(TODAY.minusDays(60), null, 0, false)),
                ScoreRule.USUAL,
                TODAY);

        Punctuality all = Punctuality.sum(List.of(one, other));

        assertThat(all.months()).hasSize(2);
        assertThat(all.all().lines()).isEqualTo(3);
        assertThat(all.all().share()).isEqualTo(1.0 / 3);
    }

    private static PurchaseLine line(
            @Nullable LocalDate promised, @Nullable LocalDate received, int units, boolean closed) {
        return new PurchaseLine(
                "O-1",
                "1",
                "acme",
                new Sku("I-1"),
                LocalDate.of(2024, 1, 1),
                promised,
                received,
                Quantity.of(10),
                Quantity.of(units),
                Money.of("5", "GBP"),
                "L1",
                closed);
    }
}
