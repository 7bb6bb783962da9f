package io.leadline.shipments;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.ordering.Announcements;
import io.leadline.ordering.Announcements.Announced;
import io.leadline.ordering.Announcements.Part;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a hundred that are promised for a day, some are on their way. */
class AnnouncedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        units | days after | units | days after | expected
        0     |  0         | 0     | 0          | 0
        100   | -2         | 0     | 0          | -2
        100   |  3         | 0     | 0          | 3
        60    | -2         | 0     | 0          | 0
        60    |  3         | 0     | 0          | 3
        60    | -2         | 40    | -1         | -1
        60    |  5         | 40    | -1         | 5
        """)
    void aLineIsExpectedWhenTheLastOfItArrives(int units, int days, int others, int otherDays, int expected) {
        OrderLine line = anOrder().of(100).confirmed().now().lines().getFirst();
        List<Announced> announced = new ArrayList<>();
        announced.add(new Announced("D-1", DAY.plusDays(days), List.of(new Part(1, Quantity.of(units), ""))));
        announced.add(new Announced("D-2", DAY.plusDays(otherDays), List.of(new Part(1, Quantity.of(others), ""))));
        announced.add(new Announced("D-3", DAY.plusDays(90), List.of(new Part(2, Quantity.of(100), ""))));

        assertThat(Announcements.expected(line, announced)).isEqualTo(DAY.plusDays(expected));
    }

    @Test
    void whatIsToldBeforehandHasNotLeftAndWhatHasComeIsNotOnItsWay() {
        ShipmentStore store = mock();
        BusinessClock clock = mock();
        when(clock.today()).thenReturn(ShipmentExample.TODAY);
        Shipment left = ShipmentExample.told("D-1", "S1", ShipmentExample.TODAY, "O-1", "O-2");
        Shipment packed = ShipmentExample.told("D-2", "S1", ShipmentExample.TODAY.plusDays(1), "O-1");
        Shipment here = ShipmentExample.come(
                ShipmentExample.told("D-3", "S1", ShipmentExample.TODAY.minusDays(9), "O-1"), "O-1", 1);
        when(store.ofOrder("O-1")).thenReturn(List.of(left, packed, here));

        AnnouncedShipments announced = new AnnouncedShipments(store, clock);

        assertThat(announced.left("O-1", new Sku("CUP"))).isEqualTo(Quantity.of(60));
        assertThat(announced.left("O-1", new Sku("X"))).isEqualTo(Quantity.ZERO);
    }
}
