package io.leadline.shipments;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.Announcements.Announced;
import io.leadline.ordering.Announcements.Part;
import io.leadline.ordering.OrderState;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Shipment.Came;
import io.leadline.shipments.Shipment.Kind;
import io.leadline.shipments.Shipment.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred of one line are agreed; days count from the one that is promised. */
class MissingNoticeTest {

    private static final LocalDate LONG_AGO = DAY.minusDays(60);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        told of | notice days | agreed | today | stage         | look on
        0       | 4           | -60    | -10   | EARLY         | -4
        0       | 4           | -60    | -4    | EARLY         | -4
        0       | 4           | -60    | -3    | MISSING       | -4
        60      | 4           | -60    | -3    | MISSING       | -4
        100     | 4           | -60    | -3    | EARLY         | 27
        0       | 0           | -60    | 0     | EARLY         | 0
        0       | 0           | -60    | 1     | MISSING       | 0
        0       | 9           | -2     | -2    | EARLY         | -2
        0       | 9           | -2     | -1    | MISSING       | -2
        """)
    void itIsMissedOnceItShouldHaveLeft(int told, int noticeDays, int agreed, int today, String stage, int lookOn) {
        List<Announced> announced = List.of(new Announced("D-1", DAY, List.of(new Part(1, Quantity.of(told), ""))));

        MissingNotice found = MissingNotice.of(
                anOrder().of(100).confirmed().now(), announced, noticeDays, DAY.plusDays(agreed), DAY.plusDays(today));

        assertThat(found.stage()).hasToString(stage);
        assertThat(found.lookOn()).isEqualTo(DAY.plusDays(lookOn));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"CONFIRMED", "PARTLY_RECEIVED", "IN_QUESTION", "DELIVERY_IN_APPROVAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingIsMissedOfWhatIsNotAwaited(OrderState state) {
        assertThat(MissingNotice.of(anOrder(state).now(), List.of(), 4, LONG_AGO, DAY)
                        .stage())
                .isEqualTo(MissingNotice.Stage.OVER);
    }

    private static Shipment took(int days) {
        Shipment told = ShipmentExample.told("D-" + days, "S1", ShipmentExample.TODAY, "O-1");
        return told.with(
                new Came("O-1", 1, ShipmentExample.TODAY.plusDays(days)),
                new Step(Kind.CAME, "PO-1", null, "", "", ShipmentExample.NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        none  | -1
        3 4   | -1
        3 4 9 | 4
        9 1 5 | 5
        """)
    void whatIsUsualIsTheMiddleOfEnough(String days, int usual) {
        List<Shipment> came = days == null
                ? List.of()
                : List.of(days.split(" ")).stream()
                        .map(one -> took(Integer.parseInt(one)))
                        .toList();

        assertThat(MissingNotice.usualDays(came).orElse(-1)).isEqualTo(usual);
    }

    @Test
    void anOrderThatEndedSaysNothingOfTheWay() {
        List<Shipment> over = IntStream.range(0, 5)
                .mapToObj(number -> ShipmentExample.told("D-" + number, "S1", ShipmentExample.TODAY, "O-1")
                        .with(
                                new Came("O-1", Comings.NOTHING, ShipmentExample.TODAY),
                                new Step(Kind.ORDER_OVER, "PO-1", null, "", "", ShipmentExample.NOW)))
                .toList();

        assertThat(MissingNotice.usualDays(over)).isEmpty();
    }
}
