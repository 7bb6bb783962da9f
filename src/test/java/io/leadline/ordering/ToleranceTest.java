package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 3, 10);
    private final Tolerance tolerance = new Tolerance(BigDecimal.valueOf(5), BigDecimal.valueOf(2), 3);

    private static OrderLine line(LocalDate needed) {
        return new OrderLine(
                1,
                new Sku("I-1"),
                "Lamp",
                "piece",
                Quantity.of(100),
                Money.of("10", "GBP"),
                ASKED,
                needed,
                Quantity.of(100),
                List.of(),
                List.of(),
                null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
    }

    @ParameterizedTest(name = "{0} units at {1} on {2}: inside is {3}")
    @CsvSource({
        "100, 10,    2026-03-10, true",
        "105, 10,    2026-03-10, true",
        "106, 10,    2026-03-10, false",
        "95,  10,    2026-03-10, true",
        "94,  10,    2026-03-10, false",
        "100, 10.20, 2026-03-10, true",
        "100, 10.21, 2026-03-10, false",
        "100, 1,     2026-03-10, true",
        "100, 10,    2026-03-13, true",
        "100, 10,    2026-03-14, false",
        "100, 10,    2026-02-01, true",
    })
    void eachOfQuantityPriceAndDateHasItsOwnLimit(String quantity, String price, LocalDate date, boolean inside) {
        OrderLine line = line(ASKED.plusDays(30));
        LineAnswer answer = LineAnswer.accept(line)
                .of(Quantity.of(quantity))
                .at(Money.of(price, "GBP"))
                .on(date);

        assertThat(tolerance.accepts(line, answer)).isEqualTo(inside);
    }

    @Test
    void aDayAfterTheNeedDateIsOutsideHoweverFewDaysLate() {
        OrderLine line = line(ASKED);

        assertThat(tolerance.accepts(line, LineAnswer.accept(line).on(ASKED.plusDays(1))))
                .isFalse();
    }

    @Test
    void whatWasAskedForIsInsideAlsoWhereItIsNeededEarlier() {
        OrderLine line = line(ASKED.minusDays(5));

        assertThat(tolerance.accepts(line, LineAnswer.accept(line))).isTrue();
    }

    @Test
    void aRefusalIsNeverInside() {
        OrderLine line = line(ASKED);

        assertThat(tolerance.accepts(line, LineAnswer.refuse(line, ""))).isFalse();
    }
}
