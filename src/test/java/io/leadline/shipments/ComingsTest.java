package io.leadline.shipments;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Shipment.Came;
import io.leadline.shipments.Shipment.Kind;
import io.leadline.shipments.Shipment.Step;
import io.leadline.stock.Stamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which delivery is which shipment. */
class ComingsTest {

    private static Shipment told(String number, int shippedInDays) {
        return ShipmentExample.told(
                number,
                "acme",
                AnOrder.NOW.minus(Duration.ofDays(1)),
                AnOrder.TODAY.plusDays(shippedInDays),
                "O-1",
                "O-2");
    }

    private static Map<Shipment, Came> of(PurchaseOrder order, Shipment... shipments) {
        return Comings.of(order, List.of(shipments), AnOrder.TODAY);
    }

    @Test
    void nothingHasComeBeforeItIsCounted() {
        assertThat(of(anOrder().confirmed().now(), told("D-1", 0))).isEmpty();
    }

    @Test
    void theOneThatIsExpectedFirstHasComeWhereNoPapersSayOtherwise() {
        PurchaseOrder order = anOrder().of(100).confirmed().received(30, 0).now();
        Shipment late = told("D-1", 5);
        Shipment soon = told("D-2", 0);

        assertThat(of(order, late, soon)).containsOnlyKeys(soon);
        assertThat(of(order, late, soon).get(soon).delivery()).isEqualTo(1);
    }

    @Test
    void aDeliveryIsOneShipmentAndOfAShipmentThatCameNothingMoreComes() {
        PurchaseOrder order = anOrder().of(100).confirmed().received(30, 0).now();
        Shipment soon = told("D-2", 0);
        Shipment came =
                soon.with(new Came("O-1", 1, AnOrder.TODAY), new Step(Kind.CAME, "PO-1", null, "", "", AnOrder.NOW));

        assertThat(of(order, came, told("D-1", 5))).isEmpty();
        assertThat(came.state()).as("the other order is still to come").isEqualTo(Shipment.State.UNDER_WAY);
        assertThat(came.isOpen()).isFalse();
        assertThat(came.ahead("O-1", 1).isZero()).isTrue();
        assertThat(came.ahead("O-2", 1).isPositive()).isTrue();
        assertThat(came.with(new Came("O-2", 1, AnOrder.TODAY), new Step(Kind.CAME, "PO-2", null, "", "", AnOrder.NOW))
                        .state())
                .isEqualTo(Shipment.State.RECEIVED);
    }

    @Test
    void whatComesWithTheNumberOfOneThatCameIsMoreOfThat() {
        PurchaseOrder order = anOrder().of(100).confirmed().received(30, 0).now();
        List<Receipt> receipts = new ArrayList<>(order.receipts());
        receipts.add(new Receipt(
                2, 1, Quantity.of(30), Quantity.ZERO, AnOrder.TODAY, AnOrder.NOW, "Gate", "", 0, "d-2", Stamp.NONE));
        PurchaseOrder twice = new PurchaseOrder(
                order.id(),
                order.version(),
                order.state(),
                order.head(),
                order.talk(),
                order.lines(),
                receipts,
                order.log(),
                order.approvals(),
                order.pending());
        Shipment came = told("D-2", 0)
                .with(new Came("O-1", 1, AnOrder.TODAY), new Step(Kind.CAME, "PO-1", null, "", "", AnOrder.NOW));
        Shipment other = told("D-1", 5);

        assertThat(of(twice, came, other)).isEmpty();
        assertThat(of(twice, other)).as("where nothing else is told of").containsOnlyKeys(other);
    }

    @Test
    void whatIsTakenBackAtTheGateIsAwaitedAgain() {
        PurchaseOrder counted = anOrder().of(100).confirmed().received(30, 0).now();
        PurchaseOrder takenBack = anOrder().of(100).confirmed().now();
        Step step = new Step(Kind.CAME, "PO-1", null, "", "", AnOrder.NOW);
        Shipment came = told("D-1", 0).with(new Came("O-1", 1, AnOrder.TODAY), step);
        Shipment over = told("D-2", 0)
                .with(new Came("O-1", Comings.NOTHING, AnOrder.TODAY), step)
                .with(new Came("O-2", 1, AnOrder.TODAY), step);

        assertThat(Comings.isTakenBack(counted, came)).isFalse();
        assertThat(Comings.isTakenBack(takenBack, came)).isTrue();
        assertThat(Comings.isTakenBack(anOrder(OrderState.CANCELLED).now(), over))
                .isFalse();
        assertThat(Comings.isTakenBack(takenBack, over)).isTrue();
        assertThat(told("D-3", 0)
                        .with(new Came("O-1", Comings.NOTHING, AnOrder.TODAY), step)
                        .isOpen())
                .as("the other order's part can be corrected")
                .isTrue();
        assertThat(over.stillToCome("O-1").state()).isEqualTo(Shipment.State.UNDER_WAY);
        assertThat(over.stillToCome("O-1").hasCome("O-1")).isFalse();
        assertThat(over.stillToCome("O-1").hasCome("O-2")).isTrue();
    }

    @Test
    void withAnOrderThatIsOverNothingMoreIsAwaited() {
        Shipment one = told("D-1", 0);

        assertThat(of(anOrder(OrderState.CANCELLED).now(), one).get(one).delivery())
                .isEqualTo(Comings.NOTHING);
    }
}
