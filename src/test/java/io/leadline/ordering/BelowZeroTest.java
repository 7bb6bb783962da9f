package io.leadline.ordering;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was counted, sold and then taken back: the ledger goes below zero, and somebody is asked to count. */
class BelowZeroTest {

    private final PurchaseOrder order = SampleOrder.of("O-1", "A-1", "S1", OrderState.CONFIRMED);
    private final Stock stock = mock(Stock.class);
    private final ShelfDoubts doubts = mock(ShelfDoubts.class);

    private OrderOutcome outcome() {
        BusinessClock clock = mock(BusinessClock.class);
        when(clock.today()).thenReturn(AnOrder.TODAY);
        return new OrderOutcome(
                mock(OrderSteps.class),
                mock(Proposals.class),
                mock(Orders.class),
                mock(Alternates.class),
                mock(ExchangeRates.class),
                mock(OrderStore.class),
                mock(ApprovalSettings.class),
                stock,
                doubts,
                mock(PurchaseHistory.class),
                mock(Conducts.class),
                clock);
    }

    private PurchaseOrder with(Receipt... receipts) {
        return new PurchaseOrder(
                order.id(),
                0,
                order.state(),
                order.head(),
                order.talk(),
                order.lines(),
                List.of(receipts),
                order.log(),
                order.approvals(),
                List.of());
    }

    private static Receipt came(int good) {
        return new Receipt(1, 1, Quantity.of(good), Quantity.ZERO, AnOrder.TODAY, AnOrder.NOW, "Gus", "");
    }

    private void nowThere(String onHand) {
        when(stock.level(any(), any()))
                .thenAnswer(call -> new StockLevel(
                        call.getArgument(0), call.getArgument(1), Quantity.of(onHand), Quantity.ZERO, Quantity.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"-7, true", "0, false", "3, false"})
    void aReceiptTakenBackThatWasSoldMeanwhileIsATaskToCount(String onHand, boolean asked) {
        nowThere(onHand);

        outcome().book(with(came(10), came(10).reversed(2, AnOrder.NOW, "Gus")), 2);

        verify(doubts)
                .raise(argThat((Collection<ShelfDoubt> raised) -> raised.size() == (asked ? 1 : 0)
                        && raised.stream()
                                .allMatch(doubt -> doubt.kind() == ShelfDoubt.Kind.BOOKED
                                        && doubt.asksToCount()
                                        && doubt.onHand().equals(onHand))));
    }

    /** Where more was sold than the ledger knew of: what comes in makes it better. */
    @Test
    void whatComesInAsksForNothing() {
        nowThere("-7");

        outcome().book(with(came(10)), 1);

        verify(doubts).raise(argThat((Collection<ShelfDoubt> raised) -> raised.isEmpty()));
    }
}
