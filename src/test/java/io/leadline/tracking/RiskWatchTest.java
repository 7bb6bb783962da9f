package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.Message;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelvesChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

class RiskWatchTest {

    private static final String PLACE = "DC";

    private final DelayWatch delays = mock();
    private final PurchaseOrders orders = mock();
    private final Engine engine = mock();
    private final BusinessClock clock = mock();
    private final List<OpenSupply> open = new ArrayList<>();
    private final RiskWatch risks = new RiskWatch(delays, orders, engine, clock);

    @BeforeEach
    void begin() {
        when(clock.now()).thenReturn(NOW);
        when(orders.allOpenSupply()).thenAnswer(call -> open.stream());
        when(orders.openSupply(any(Sku.class), any(Collection.class)))
                .thenAnswer(call -> open.stream()
                        .filter(supply -> supply.sku().equals(call.getArgument(0)))
                        .toList());
        when(orders.find(any(), any())).thenReturn(Optional.empty());
        risks.settle();
    }

    private void ordered(String order, String sku, boolean proposed) {
        open.add(new OpenSupply(
                order, "S-1", new Sku(sku), PLACE, Quantity.of(5), LocalDate.of(2026, 3, 20), proposed, false));
    }

    private void moved(String sku) {
        risks.on(new ShelvesChanged(Set.of(new ShelvesChanged.Shelf(PLACE, new Sku(sku)))));
    }

    @Test
    void aThousandMovementsOfAnItemCostOneLookAtEachOrderOfIt() {
        ordered("O-1", "LAMP", false);
        ordered("O-2", "LAMP", false);
        ordered("O-3", "CHAIR", false);

        for (int i = 0; i < 10_000; i++) {
            moved("LAMP");
        }
        risks.settle();

        verify(delays, times(1)).isNewlyLate("O-1");
        verify(delays, times(1)).isNewlyLate("O-2");
        verify(delays, never()).isNewlyLate("O-3");
        verify(orders, times(1)).openSupply(any(Sku.class), any(Collection.class));
    }

    /** Many items, one read of what is open; nothing is done where nothing is ordered, or only proposed. */
    @Test
    void anImportOfThousandsOfItemsReadsWhatIsOpenOnceAndLooksAtWhatIsOrdered() {
        ordered("O-1", "I-4711", false);
        ordered("O-2", "I-4712", true);

        IntStream.range(0, 10_000).forEach(i -> moved("I-" + i));
        risks.settle();

        verify(delays, times(1)).isNewlyLate(any());
        verify(delays).isNewlyLate("O-1");
        verify(orders, never()).openSupply(any(Sku.class), any(Collection.class));
        // At the start, and now.
        verify(orders, times(2)).allOpenSupply();
    }

    @Test
    void aSaleGoesBeforeAFileThatWasToldEarlier() {
        ordered("O-FILE", "I-1", false);
        ordered("O-SALE", "LAMP", false);

        risks.on(new ShelvesChanged(IntStream.range(0, 500)
                .mapToObj(i -> new ShelvesChanged.Shelf(PLACE, new Sku("I-" + i)))
                .collect(Collectors.toSet())));
        moved("LAMP");
        risks.settle();

        InOrder looks = inOrder(delays);
        looks.verify(delays).isNewlyLate("O-SALE");
        looks.verify(delays).isNewlyLate("O-FILE");
    }

    @Test
    void theProcessIsToldOfWhatIsNewlyLateAndDecidesItself() {
        ordered("O-1", "LAMP", false);
        ordered("O-2", "LAMP", false);
        when(delays.isNewlyLate("O-2")).thenReturn(true);

        moved("LAMP");
        risks.settle();

        ArgumentCaptor<Message> said = ArgumentCaptor.captor();
        verify(engine).publish(said.capture());
        assertThat(said.getValue().name()).isEqualTo(OrderFacts.PROMISE_MOVED);
        assertThat(said.getValue().correlationKey()).isEqualTo("O-2");
    }

    @Test
    void anOrderThatMovesIsNewsForTheOthersOfItsShelfAlone() {
        PurchaseOrder order = anOrder().confirmed().now();
        String sku = order.lines().getFirst().sku().value();
        when(orders.find(any(), any())).thenReturn(Optional.of(order));
        open.add(supply(order.id(), sku, order.head().locationId()));
        open.add(supply("O-OTHER", sku, order.head().locationId()));
        open.add(supply("O-ELSEWHERE", sku, "STORE"));

        risks.on(new OrderChanged(order.id(), "S-1", OrderState.CONFIRMED, true, 7));
        risks.settle();

        verify(delays, times(1)).isNewlyLate(any());
        verify(delays).isNewlyLate("O-OTHER");
    }

    private static OpenSupply supply(String order, String sku, String place) {
        return new OpenSupply(
                order, "S-1", new Sku(sku), place, Quantity.of(5), LocalDate.of(2026, 3, 20), false, false);
    }

    @Test
    void whatTheEngineDidNotTakeIsLookedAtAgain() {
        ordered("O-1", "LAMP", false);
        when(delays.isNewlyLate("O-1")).thenReturn(true);
        doThrow(new EngineUnavailable("gone", new IllegalStateException()))
                .doNothing()
                .when(engine)
                .publish(any());

        moved("LAMP");
        risks.settle();
        risks.settle();
        risks.settle();

        verify(engine, times(2)).publish(any());
    }

    @Test
    void anOrderThatCannotBeLookedAtKeepsNoneBehindItWaitingAndIsTriedOnceMore() {
        ordered("O-1", "LAMP", false);
        ordered("O-2", "LAMP", false);
        when(delays.isNewlyLate("O-1")).thenThrow(new IllegalStateException("It cannot be read"));

        moved("LAMP");
        risks.settle();

        verify(delays, times(2)).isNewlyLate("O-1");
        verify(delays).isNewlyLate("O-2");
    }

    @Test
    void newsThatCouldNotBeReadIsReadAgain() {
        ordered("O-1", "LAMP", false);
        when(orders.openSupply(any(Sku.class), any(Collection.class)))
                .thenThrow(new IllegalStateException("The store is away"))
                .thenReturn(open);

        moved("LAMP");
        try {
            risks.settle();
        } catch (IllegalStateException away) {
            verify(delays, never()).isNewlyLate(any());
        }
        risks.settle();

        verify(delays).isNewlyLate("O-1");
    }

    /** What a crash kept from it is among them. */
    @Test
    void afterAStartAllThatIsOpenIsLookedAtOnceItCanBeSaidWhatThreatensIt() {
        ordered("O-1", "LAMP", false);
        RiskWatch started = new RiskWatch(delays, orders, engine, clock);
        started.settle();
        verify(delays, never()).isNewlyLate(any());

        when(delays.foresees()).thenReturn(true);
        started.settle();
        started.settle();

        verify(delays, times(1)).isNewlyLate("O-1");
    }
}
