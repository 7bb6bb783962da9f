package io.leadline.planning.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.home.Since.Change;
import io.leadline.planning.home.Since.Told;
import io.leadline.planning.home.Since.What;
import io.leadline.shared.Money;
import io.leadline.tracking.home.EscalationFigures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {

    private static final Told NOTHING = new Told(null, null, null, null);

    @Test
    void whatIsKnownOfOneTimeAloneIsNoChange() {
        Told now = new Told(null, stock("100", 3, 0.95), cases(2), null);

        assertThat(Since.of(now, NOTHING).changes()).isEmpty();
        assertThat(Since.of(NOTHING, now).changes()).isEmpty();
        assertThat(Since.of(now, now).changes()).isEmpty();
    }

    @Test
    void eachFigureThatDiffersIsToldAsItIsAndAsItWas() {
        Told before = new Told(null, stock("100.4", 3, 0.95), cases(2), null);
        Told now = new Told(null, stock("100.1", 5, 0.97), cases(1), null);

        assertThat(Since.of(now, before).changes())
                .as("pence are no news")
                .containsExactly(
                        new Change(What.SERVICE, 0.97, 0.95),
                        new Change(What.ESCALATIONS, 1, 2),
                        new Change(What.STOCKOUTS, 5, 3));
    }

    @Test
    void aServiceThatWasNeverMeasuredIsNoServiceOfZero() {
        StockFigures unmeasured = new StockFigures(
                1,
                pounds("100"),
                pounds("0"),
                new StockFigures.Soon(3, 0, pounds("0")),
                List.of(),
                List.of(),
                0,
                List.of());

        assertThat(Since.of(new Told(null, stock("100", 3, 0.95), null, null), new Told(null, unmeasured, null, null))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, 0.01, good-text",
        "SERVICE, -0.01, bad-text",
        "ESCALATIONS, 2, bad-text",
        "ESCALATIONS, -2, good-text",
        "STOCK_VALUE, 300, ''",
        "TO_APPROVE, -4, ''"
    })
    void moreIsGoodOfSomeAndBadOfOthers(What what, double difference, String tone) {
        assertThat(what.tone(difference)).isEqualTo(tone);
    }

    private static StockFigures stock(String value, int soon, double served) {
        return new StockFigures(
                1,
                pounds(value),
                pounds("0"),
                new StockFigures.Soon(soon, 0, pounds("0")),
                List.of(),
                List.of(new StockFigures.Day(LocalDate.of(2026, 11, 26), 100, served)),
                0,
                List.of());
    }

    private static EscalationFigures cases(int cases) {
        return new EscalationFigures(cases, List.of(), 0, List.of());
    }

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }
}
