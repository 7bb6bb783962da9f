package io.leadline.shipments;

import static io.leadline.ordering.AnOrder.GOODS_IN;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.Counting;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Discrepancy.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sixty of a line were told as D-1; so much of it was counted. */
class DiscrepanciesTest {

    private static List<Discrepancy> of(PurchaseOrder order) {
        Shipment told = ShipmentExample.fresh("D-1", "acme", order.id());
        return Discrepancies.of(order, told, 1);
    }

    private static PurchaseOrder counted(int good, int damaged) {
        return Counting.counted(anOrder().of(100).confirmed().now(), 1, good, damaged, "D-1", GOODS_IN, NOW, TODAY);
    }

    @Test
    void whatCameAsToldIsNoDiscrepancy() {
        assertThat(of(counted(60, 0))).isEmpty();
    }

    @Test
    void shortOverAndDamagedAreTold() {
        assertThat(of(counted(50, 0)))
                .containsExactly(new Discrepancy(Kind.SHORT, 1, Quantity.of(60), Quantity.of(50), Quantity.of(10)));
        assertThat(of(counted(63, 0)))
                .containsExactly(new Discrepancy(Kind.OVER, 1, Quantity.of(60), Quantity.of(63), Quantity.of(3)));
        assertThat(of(counted(50, 4)))
                .containsExactly(
                        new Discrepancy(Kind.DAMAGED, 1, Quantity.of(60), Quantity.of(54), Quantity.of(4)),
                        new Discrepancy(Kind.SHORT, 1, Quantity.of(60), Quantity.of(54), Quantity.of(6)));
    }

    @Test
    void theRestOfAShipmentThatIsCountedLaterBelongsToIt() {
        PurchaseOrder first = counted(20, 0);

        PurchaseOrder both = Counting.counted(first, 2, 40, 0, "d-1", GOODS_IN, NOW, TODAY);

        assertThat(of(first)).isNotEmpty();
        assertThat(of(both)).isEmpty();
    }

    @Test
    void whatWasNotCountedIsNotShort() {
        assertThat(of(anOrder().of(100).confirmed().now())).isEmpty();
    }
}
