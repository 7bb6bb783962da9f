package io.leadline.simulation.living;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.simulation.actors.Goods;
import io.leadline.simulation.actors.Goods.Load;
import io.leadline.stock.Stock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person has counted is not counted again by the demonstration's gate crew. */
class DemoGoodsTest {

    private static final LocalDate DAY = AnOrder.DAY;

    private final PurchaseOrders orders = mock(PurchaseOrders.class);
    private final DemoGoods found = new DemoGoods(mock(Stock.class), orders);
    private final Goods goods = new Goods();

    @Test
    void aDeliveryThatAPersonCountedIsTheLoadThatWasExpectedNext() {
        PurchaseOrder order = told(anOrder().confirmed().received(40, 0).now());
        goods.send(load(order, 1, DAY.plusDays(9)));
        goods.send(load(order, 2, DAY.plusDays(2)));

        found.noticeCounts(goods);
        found.noticeCounts(goods);

        assertThat(goods.ofOrder(order.id()))
                .extracting(Load::number, Load::underWay)
                .containsExactlyInAnyOrder(tuple(1, true), tuple(2, false));
    }

    @Test
    void whatTheCrewHasCountedItselfIsNoOtherLoad() {
        PurchaseOrder order = told(anOrder().confirmed().received(40, 0).now());
        goods.send(load(order, 1, DAY).now(Load.State.COUNTED));
        goods.send(load(order, 2, DAY.plusDays(2)));

        found.noticeCounts(goods);

        assertThat(goods.ofOrder(order.id())).filteredOn(Load::underWay).hasSize(1);
    }

    @Test
    void nothingOnTheRoadIsTakenForLaterGoods() {
        PurchaseOrder order = told(anOrder().confirmed().received(40, 0).now());
        goods.send(load(order, 1, DAY).now(Load.State.SENT_BACK));
        found.noticeCounts(goods);
        goods.send(load(order, 3, DAY.plusDays(5)));

        found.noticeCounts(goods);

        assertThat(goods.ofOrder(order.id())).filteredOn(Load::underWay).hasSize(1);
    }

    private PurchaseOrder told(PurchaseOrder order) {
        when(orders.find(any(), any())).thenReturn(Optional.of(order));
        return order;
    }

    private static Load load(PurchaseOrder order, int number, LocalDate day) {
        return new Load(order.id(), number, "acme", "L1", day, List.of(), Load.State.UNDER_WAY);
    }
}
