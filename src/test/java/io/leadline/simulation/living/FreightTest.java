package io.leadline.simulation.living;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shipments.Milestone.Kind;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentExample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which point of its way a made-up shipment passes next; it left on 1 March, and is expected on the eleventh. */
class FreightTest {

    private static final LocalDate LEFT = ShipmentExample.TODAY;

    private final Shipment told = ShipmentExample.fresh("D-1", "S1", "O-1");

    @Test
    void itIsPickedUpFirst() {
        assertThat(Freight.next(told, LEFT)).contains(Kind.PICKED_UP);
    }

    @Test
    void whatHasDepartedIsAtThePortOnlyShortlyBefore() {
        Shipment departed = ShipmentExample.passed(told);

        assertThat(departed.arrivesOn()).isEqualTo(LEFT.plusDays(12));
        assertThat(Freight.next(departed, LEFT.plusDays(8))).isEmpty();
        assertThat(Freight.next(departed, LEFT.plusDays(9))).contains(Kind.ARRIVED_AT_PORT);
    }
}
