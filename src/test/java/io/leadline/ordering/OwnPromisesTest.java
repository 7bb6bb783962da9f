package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.scorecard.arrival.GivenPromises;
import io.leadline.shared.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What arrivals of other lines are learned from, of orders that are open. */
class OwnPromisesTest {

    private final OrderStore store = mock();
    private final BusinessClock clock = mock();

    private List<GivenPromises.Given> overdue(LocalDate today, PurchaseOrder... orders) {
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        when(store.madeBefore(any(), any(), any(), any(), anyInt())).thenReturn(List.of());
        when(store.madeBefore(eq(null), any(), any(), any(), anyInt())).thenReturn(List.of(orders));
        return new OwnPromises(store, clock).overdue(today).toList();
    }

    @Test
    void aLineIsMissingFromTheDayAfterTheOneThatWasAgreed() {
        PurchaseOrder order = anOrder().and(20).confirmed().now();

        assertThat(overdue(DAY, order)).isEmpty();
        assertThat(overdue(DAY.plusDays(1), order))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.line().promisedOn()).isEqualTo(DAY))
                .allSatisfy(one -> assertThat(one.receivedOn()).isNull());
    }

    @Test
    void aDayThatTheSupplierMovedLaterIsNoExcuse() {
        PurchaseOrder moved = anOrder()
                .confirmed()
                .then(order -> Receiving.movePromise(
                        order,
                        List.of(new PromiseMove(1, DAY.plusDays(9))),
                        "The ship",
                        AnOrder.ACME,
                        AnOrder.NOW.plusSeconds(60),
                        AnOrder.TODAY))
                .now();
        PurchaseOrder wished =
                anOrder().confirmed().askedLater(1, 9).changeAnswered(1, true).now();

        assertThat(overdue(DAY.plusDays(1), moved)).hasSize(1);
        assertThat(overdue(DAY.plusDays(1), wished)).isEmpty();
        assertThat(overdue(DAY.plusDays(10), wished)).hasSize(1);
    }

    @Test
    void whatCameInPartMayBeClosedWithThatAndWasNotLate() {
        PurchaseOrder part = anOrder().confirmed().received(60, 0).now();

        assertThat(overdue(DAY.plusDays(5), part)).isEmpty();
    }
}
