package io.leadline.shipments;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.scorecard.Conduct;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well a supplier told of what came; a notice of the example is of sixty units of line 1. */
class ToldTest {

    private static Shipment told(int hoursBefore) {
        return ShipmentExample.told(
                "D-1", "acme", AnOrder.NOW.minus(Duration.ofHours(hoursBefore)), AnOrder.TODAY, "O-1");
    }

    private static Conduct.Notice of(PurchaseOrder order, Shipment... shipments) {
        return Told.of(order, 1, List.of(shipments), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        hoursBefore, good, damaged, notice
        48,          60,   0,       RIGHT
        48,          50,   10,      RIGHT
        48,          59,   0,       WRONG
        48,          61,   0,       WRONG
        0,           60,   0,       LATE
        """)
    void aNoticeIsRightThatWasThereADayBeforeWithTheUnitsThatCame(
            int hoursBefore, int good, int damaged, Conduct.Notice notice) {
        PurchaseOrder order =
                anOrder().of(100).confirmed().received(good, damaged).now();

        assertThat(of(order, told(hoursBefore))).isEqualTo(notice);
    }

    @Test
    void whatComesWithoutOneIsMissingOneAndWhatDoesNotComeSaysNothing() {
        assertThat(of(anOrder().of(100).confirmed().received(60, 0).now())).isEqualTo(Conduct.Notice.MISSING);
        assertThat(of(anOrder().of(100).confirmed().now(), told(48))).isEqualTo(Conduct.Notice.UNKNOWN);
    }
}
