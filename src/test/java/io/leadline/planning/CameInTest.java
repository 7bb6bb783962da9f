package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.Inflow;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameInTest {

    private static final Instant AT = Instant.parse("2030-05-01T23:00:00Z");

    @Test
    void aReceiptIsWhatIsLeftOfItAfterItsCorrection() {
        List<Inflow> inflows = CameIn.ledger(
                List.of(
                        moved("r1", MovementKind.RECEIPT, 100, "O-1"),
                        moved("r2", MovementKind.RECEIPT, 20, "O-2"),
                        moved("c1", MovementKind.RECEIPT_CORRECTION, -40, "O-1"),
                        moved("c2", MovementKind.RECEIPT_CORRECTION, -20, "O-2"),
                        moved("found", MovementKind.COUNT, 3, "count"),
                        moved("lost", MovementKind.COUNT, -5, "count")),
                ZoneId.of("Europe/Berlin"));

        // By the day of the place, which is the next one there already.
        LocalDate day = LocalDate.of(2030, 5, 2);
        assertThat(inflows)
                .containsExactly(
                        new Inflow(day, 60, "O-1", Stamp.NONE, false), new Inflow(day, 3, "count", Stamp.NONE, true));
    }

    private static Movement moved(String id, MovementKind kind, long units, String cause) {
        return new Movement(id, kind, "DC", new Sku("CUP"), Quantity.of(units), cause, AT);
    }
}
