package io.leadline.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.Promise;
import io.leadline.ordering.PromiseKind;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchedLinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Period CLOSED = new Period(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 3));

    @ParameterizedTest
    @CsvSource({
        // promised, asked for, touched
        "2026-12-23, 2026-12-20, false",
        "2026-12-24, 2026-12-20, true",
        "2027-01-03, 2026-12-20, true",
        // promised by who knows the closure
        "2027-01-04, 2027-01-04, false",
        // nothing promised: the time of making counts
        ",           2026-12-23, false",
        ",           2026-12-24, true",
        ",           2027-01-15, true",
    })
    void aClosureTouchesWhatIsPromisedInItAndWhatIsStillToBeMade(LocalDate promised, LocalDate asked, boolean touched) {
        assertThat(TouchedLines.touches(CLOSED, line(asked, promised), TODAY)).isEqualTo(touched);
    }

    private static OrderLine line(LocalDate asked, LocalDate promised) {
        return new OrderLine(
                1,
                new Sku("A1"),
                "Mug",
                "piece",
                Quantity.of(10),
                Money.of("2", "GBP"),
                asked,
                asked,
                Quantity.of(10),
                List.of(),
                promised == null
                        ? List.of()
                        : List.of(new Promise(PromiseKind.FIRST, promised, Instant.EPOCH, "Jana", "")),
                null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
    }
}
