package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import io.leadline.engine.Engine;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.Message;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelvesChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final List<OpenSupply> open = new ArrayList<>();
    private final RiskWatch risks = new RiskWatch(delays, orders, engine);

    @BeforeEach
    void begin() {
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

        verify(delays, times(1)).newlyLate("O-1");
        verify(delays, times(1)).newlyLate("O-2");
        verify(delays, never()).newlyLate("O-3");
        verify(orders, times(1)).openSupply(any(Sku.class), any(Collection.class));
    }

    /** Many items, one read of what is open; nothing is done where nothing is ordered, or only proposed. */
    @Test
    void anImportOfThousandsOfItemsReadsWhatIsOpenOnceAndLooksAtWhatIsOrdered() {
        ordered("O-1", "I-4711", false);
        ordered("O-2", "I-4712", true);

        IntStream.range(0, 10_000).forEach(i -> moved("I-" + i));
        risks.settle();

        verify(delays, times(1)).newlyLate(any());
        verify(delays).newlyLate("O-1");
        verify(orders, never()).openSupply(any(Sku.class), any(Collection.class));
        // At the start, and now.
        verify(orders, times(2)).allOpenSupply();
    }

    @Test
    void aSaleGoesBeforeAFileThatWasToldEarlier() {
        ordered("O-FILE", "I-1", false);
        ordered("O-SALE", "LAMP", false);

        file();
        moved("LAMP");
        risks.settle();

        InOrder looks = inOrder(delays);
        looks.verify(delays).newlyLate("O-SALE");
        looks.verify(delays).newlyLate("O-FILE");
    }

    @Test
    void theProcessIsToldOfWhatIsNewlyLateAndDecidesItself() {
        ordered("O-1", "LAMP", false);
        ordered("O-2", "LAMP", false);
        when(delays.newlyLate("O-2")).thenReturn(OptionalInt.of(1));

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

        verify(delays, times(1)).newlyLate(any());
        verify(delays).newlyLate("O-OTHER");
    }

    private static OpenSupply supply(String order, String sku, String place) {
        return new OpenSupply(
                order, "S-1", new Sku(sku), place, Quantity.of(5), LocalDate.of(2026, 3, 20), false, false);
    }

    @Test
    void whatTheEngineDidNotTakeIsLookedAtAgain() {
        ordered("O-1", "LAMP", false);
        when(delays.newlyLate("O-1")).thenReturn(OptionalInt.of(1));
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
        when(delays.newlyLate("O-1")).thenThrow(new IllegalStateException("It cannot be read"));

        moved("LAMP");
        risks.settle();

        verify(delays, times(2)).newlyLate("O-1");
        verify(delays).newlyLate("O-2");
    }

    @Test
    void aStoreThatIsAwayTakesNoOrderOutOfTheQueue() {
        ordered("O-1", "LAMP", false);
        when(delays.newlyLate("O-1")).thenThrow(new MongoTimeoutException("No server"));

        moved("LAMP");
        for (int i = 0; i < 5; i++) {
            assertThat(risks.settle()).isFalse();
        }

        verify(delays, times(5)).newlyLate("O-1");
    }

    /** Whatever it is, it is none of theirs; it is not tried on all the others either. */
    @Test
    void whatFailsForOrdersInARowEndsTheLookAndKeepsThem() {
        List.of("O-1", "O-2", "O-3").forEach(order -> ordered(order, "LAMP", false));
        when(delays.newlyLate(any())).thenThrow(new IllegalStateException("Nothing can be read"));

        moved("LAMP");
        risks.settle();
        verify(delays, times(2)).newlyLate(any());
        for (int i = 0; i < 9; i++) {
            risks.settle();
        }
        reset(delays);
        risks.settle();

        verify(delays).newlyLate("O-1");
        verify(delays).newlyLate("O-2");
        verify(delays).newlyLate("O-3");
    }

    /** Which the engine refuses while it keeps the one before: no two of them begin an escalation each. */
    @Test
    void theSameNeedIsSaidByTheSameNameAndTheNextByAnother() {
        ordered("O-1", "LAMP", false);
        when(delays.newlyLate("O-1")).thenReturn(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(2));

        for (int i = 0; i < 3; i++) {
            moved("LAMP");
            risks.settle();
        }

        ArgumentCaptor<Message> said = ArgumentCaptor.captor();
        verify(engine, times(3)).publish(said.capture());
        assertThat(said.getAllValues())
                .extracting(Message::id)
                .containsExactly("O-1#risk#1", "O-1#risk#1", "O-1#risk#2");
    }

    /** What is open is read again when all that waited was looked at; of a few items it is at once. */
    @Test
    void whileOrdersWaitAnotherImportIsNotReadAndASaleIs() {
        IntStream.range(0, 60).forEach(i -> ordered("O-" + i, "I-" + i, false));
        ordered("O-SALE", "LAMP", false);
        when(delays.newlyLate(any())).thenThrow(new MongoTimeoutException("No server"));
        file();
        risks.settle();
        verify(orders, times(2)).allOpenSupply();

        file();
        moved("LAMP");
        risks.settle();

        verify(orders, times(2)).allOpenSupply();
        verify(orders).openSupply(any(Sku.class), any(Collection.class));
        reset(delays);
        risks.settle();
        verify(delays).newlyLate("O-SALE");
        verify(orders, times(3)).allOpenSupply();
        verify(delays, times(2)).newlyLate("O-7");
    }

    private void file() {
        risks.on(new ShelvesChanged(IntStream.range(0, 500)
                .mapToObj(i -> new ShelvesChanged.Shelf(PLACE, new Sku("I-" + i)))
                .collect(Collectors.toSet())));
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
            verify(delays, never()).newlyLate(any());
        }
        risks.settle();

        verify(delays).newlyLate("O-1");
    }

    /** What a crash kept from it is among them. */
    @Test
    void afterAStartAllThatIsOpenIsLookedAtOnceItCanBeSaidWhatThreatensIt() {
        ordered("O-1", "LAMP", false);
        RiskWatch started = new RiskWatch(delays, orders, engine);
        started.settle();
        verify(delays, never()).newlyLate(any());

        when(delays.foresees()).thenReturn(true);
        started.settle();
        started.settle();

        verify(delays, times(1)).newlyLate("O-1");
    }
}
