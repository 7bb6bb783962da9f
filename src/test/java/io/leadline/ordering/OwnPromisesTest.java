package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
        return promises(orders).overdue(today).toList();
    }

    private OwnPromises promises(PurchaseOrder... orders) {
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        when(store.madeBefore(any(), any(), any(), any(), anyInt())).thenReturn(List.of());
        when(store.madeBefore(eq(null), any(), any(), any(), anyInt())).thenReturn(List.of(orders));
        return new OwnPromises(store, clock);
    }

    /** A minute after it was agreed. */
    private static AnOrder moved(int days) {
        return moved(anOrder().confirmed(), days, 60);
    }

    private static AnOrder moved(AnOrder order, int days, int seconds) {
        return order.then(now -> Receiving.movePromise(
                now,
                List.of(new PromiseMove(1, DAY.plusDays(days))),
                "The ship",
                AnOrder.ACME,
                AnOrder.NOW.plusSeconds(seconds),
                AnOrder.TODAY));
    }

    @Test
    void everyDayThatASupplierMovedToIsAPromiseOfItsOwn() {
        PurchaseOrder open = moved(moved(3), 9, 120).now();
        PurchaseOrder come =
                moved(moved(3), 9, 120).received(DAY.plusDays(10), 1, 100, 0).now();

        assertThat(promises(open).moved())
                .extracting(one -> one.line().promisedOn(), one -> one.line().moves())
                .containsExactly(tuple(DAY.plusDays(3), 1), tuple(DAY.plusDays(9), 2));
        assertThat(promises(open).moved())
                .allSatisfy(one -> assertThat(one.receivedOn()).isNull());
        assertThat(promises(come).moved())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.receivedOn()).isEqualTo(DAY.plusDays(10)));
        assertThat(promises(anOrder().confirmed().now()).moved()).isEmpty();
    }

    @Test
    void whatTheCompanyItselfWishedIsAgreedAnew() {
        PurchaseOrder wished = moved(3).askedLater(1, 9).changeAnswered(1, true).now();

        assertThat(promises(wished).moved()).isEmpty();
        assertThat(GivenDay.inForce(wished, wished.line(1).orElseThrow())).hasValueSatisfying(given -> {
            assertThat(given.day()).isEqualTo(DAY.plusDays(9));
            assertThat(given.moves()).isZero();
        });
    }

    @Test
    void theDayInForceTellsHowOftenItWasMoved() {
        PurchaseOrder twice = moved(moved(3), 9, 120).now();
        PurchaseOrder never = anOrder().confirmed().now();

        assertThat(GivenDay.inForce(twice, twice.line(1).orElseThrow())).hasValueSatisfying(given -> {
            assertThat(given.day()).isEqualTo(DAY.plusDays(9));
            assertThat(given.since()).isEqualTo(AnOrder.NOW.plusSeconds(120));
            assertThat(given.moves()).isEqualTo(2);
        });
        assertThat(GivenDay.inForce(never, never.line(1).orElseThrow()))
                .hasValueSatisfying(given -> assertThat(given.moves()).isZero());
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
        PurchaseOrder moved = moved(9).now();
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
