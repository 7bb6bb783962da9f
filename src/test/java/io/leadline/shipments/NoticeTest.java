package io.leadline.shipments;

import static io.leadline.shipments.ShipmentExample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shipments.ShipmentResult.Why;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        number | shipped | arrives | packages | units | refused
        D-1    |   0     |   0     |  0       | 1     |
        D-1    |  -5     |   9     |  4       | 60    |
        D-1    |   3     |   9     |  4       | 60    |
        ''     |   0     |   9     |  4       | 60    | NUMBER_MISSING
        D-1    |   0     |  -1     |  4       | 60    | OUT_OF_BOUNDS
        D-1    |   9     |   3     |  4       | 60    | OUT_OF_BOUNDS
        D-1    |   0     | 4000    |  4       | 60    | OUT_OF_BOUNDS
        D-1    |   0     |   9     | -1       | 60    | OUT_OF_BOUNDS
        D-1    |   0     |   9     |  4       | 0     | QUANTITY_WRONG
        D-1    |   0     |   9     |  4       | -1    | QUANTITY_WRONG
        D-1    |   0     |   9     |  4       | 1.5   | QUANTITY_WRONG
        """)
    void whatCannotBeIsRefused(String number, int shipped, int arrives, int packages, String units, Why refused) {
        Notice notice = new Notice(
                number,
                "",
                "",
                packages,
                TODAY.plusDays(shipped),
                TODAY.plusDays(arrives),
                List.of(new Notice.Line("O-1", "PO-1", 1, new Sku("CUP"), "Cup", "piece", Quantity.of(units), "")));

        assertThat(notice.fault(TODAY).map(ShipmentResult.Refused::why).orElse(null))
                .isEqualTo(refused);
    }

    @Test
    void aLineComesOnceOfEachBatch() {
        Notice notice = ShipmentExample.notice("D-1", TODAY, "O-1");
        Notice.Line line = notice.lines().getFirst();
        Notice.Line other = new Notice.Line(
                line.orderId(), line.orderName(), 1, line.sku(), line.item(), line.unit(), line.quantity(), "B8");

        assertThat(notice.with(List.of(line, line)).fault(TODAY)).isPresent();
        assertThat(notice.with(List.of(line, other)).fault(TODAY)).isEmpty();
        assertThat(notice.with(List.of(line, other)).of("O-1", 1)).isEqualTo(Quantity.of(120));
        assertThat(notice.with(List.of()).fault(TODAY).orElseThrow().why()).isEqualTo(Why.LINES_MISSING);
    }

    @Test
    void nobodyTellsMoreThanFits() {
        String much = "x".repeat(201);

        assertThatThrownBy(() -> new Notice(much, "", "", 0, TODAY, TODAY, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice("D-1", much, "", 0, TODAY, TODAY, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice("D-1", "", much, 0, TODAY, TODAY, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Notice.Line("O-1", "PO-1", 1, new Sku("CUP"), "Cup", "piece", Quantity.of(1), much))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameIsSaidWhateverTheItemIsCalled() {
        Notice notice = ShipmentExample.notice("D-1", TODAY, "O-1");
        Notice.Line line = notice.lines().getFirst();
        Notice renamed = notice.with(List.of(
                new Notice.Line(line.orderId(), "?", 1, line.sku(), "Mug", line.unit(), line.quantity(), " B7 ")));

        assertThat(renamed.saysLike(notice)).isTrue();
        Notice dated = notice.with(List.of(new Notice.Line(
                line.orderId(), "?", 1, line.sku(), "Mug", line.unit(), line.quantity(), "B7", TODAY.plusDays(90))));
        assertThat(dated.saysLike(notice))
                .as("until when goods are good is said, too")
                .isFalse();
        assertThat(dated.fault(TODAY)).isEmpty();
        assertThat(dated.with(List.of(new Notice.Line(
                                line.orderId(),
                                "?",
                                1,
                                line.sku(),
                                "Mug",
                                line.unit(),
                                line.quantity(),
                                "B7",
                                LocalDate.of(2999, 1, 1))))
                        .fault(TODAY))
                .isPresent();
        assertThat(Shipment.idOf("S1", " D-1 ")).isEqualTo(Shipment.idOf("S1", "D-1"));
        assertThat(Shipment.idOf("S2", "D-1")).isNotEqualTo(Shipment.idOf("S1", "D-1"));
    }
}
