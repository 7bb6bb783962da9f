package io.leadline.ordering.ui;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.ui.LineFacts.Column;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class LineDraftsTest {

    private final PurchaseOrder order =
            anOrder().of(100).and(40).in(OrderState.AWAITING_BUYER).now();
    private final OrderLine lamp = order.lines().getFirst();

    @Test
    void onlyWhatDiffersIsKept() {
        LineDrafts drafts = new LineDrafts(order);

        drafts.put(lamp, Quantity.of(90), AnOrder.DAY);
        assertThat(drafts.getValue().values()).containsExactly(new LineChange(1, Quantity.of(90), AnOrder.DAY));

        drafts.put(lamp, Quantity.of(100), AnOrder.DAY);
        assertThat(drafts.isEmpty()).isTrue();
    }

    @Test
    void theTotalIsOfWhatWasTypedAtThePriceOfThatQuantity() {
        LineDrafts drafts = new LineDrafts(order);
        assertThat(drafts.total((line, units) -> Money.of("4", "GBP"))).isEqualTo(Money.of("700", "GBP"));

        drafts.put(lamp, Quantity.of(200), AnOrder.DAY);
        assertThat(drafts.total((line, units) -> Money.of("4", "GBP"))).isEqualTo(Money.of("1000", "GBP"));
    }

    @Test
    void columnsAppearWhenThereIsSomethingInThem() {
        assertThat(LineFacts.columns(order, false, true))
                .isEqualTo(EnumSet.of(
                        Column.NUMBER,
                        Column.ITEM,
                        Column.QUANTITY,
                        Column.PRICE,
                        Column.NEEDED,
                        Column.REQUESTED,
                        Column.LASTS));
        PurchaseOrder confirmed = anOrder().confirmed().now();
        assertThat(LineFacts.columns(confirmed, false, true))
                .contains(Column.PROMISED, Column.RECEIVED)
                .doesNotContain(Column.DIFFERENCE, Column.EXPECTED);
        assertThat(LineFacts.columns(anOrder(OrderState.IN_QUESTION).now(), false, true))
                .contains(Column.DIFFERENCE);
    }

    @Test
    void noReaderHasAColumnThatIsNotItsBusiness() {
        for (OrderState state : OrderState.values()) {
            PurchaseOrder any = anOrder(state).now();
            assertThat(LineFacts.columns(any, true, true)).doesNotContain(Column.NEEDED, Column.LASTS);
            assertThat(LineFacts.columns(any, false, false)).doesNotContain(Column.PRICE, Column.LASTS);
        }
    }

    @Test
    void whatIsMissingIsBelowZeroAndWhatIsTooMuchAbove() {
        PurchaseOrder less = anOrder().confirmed().received(50, 10).now();
        assertThat(LineFacts.difference(less.lines().getFirst(), less.state())).isEqualTo(Quantity.of(-50));
        PurchaseOrder more = anOrder().confirmed().received(120, 0).now();
        assertThat(LineFacts.difference(more.lines().getFirst(), more.state())).isEqualTo(Quantity.of(20));
    }
}
