package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.WorkingCalendar;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.scorecard.Conduct;
import io.leadline.scorecard.Scores;
import io.leadline.shared.Money;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** What an order's log says of its supplier. */
class ConductsTest {

    private final WorkingCalendar calendar = mock();
    private final WorkingCalendars calendars = mock();
    private final Announcements announced = mock();
    private final ObjectProvider<Announcements> shipments = mock();

    @BeforeEach
    void fiveHoursAreWorkedBetweenAnyTwoMoments() {
        when(calendars.of("acme")).thenReturn(calendar);
        when(calendar.workingTimeBetween(any(), any())).thenReturn(Duration.ofMinutes(330));
        when(announced.notice(any(), anyInt())).thenReturn(Conduct.Notice.LATE);
        when(shipments.getIfAvailable(any())).thenReturn(announced);
    }

    private Conduct of(PurchaseOrder order) {
        Conduct conduct = new Conducts(calendars, mock(Scores.class), shipments)
                .of(order, order.line(1).orElseThrow());
        assertThat(conduct).isNotNull();
        return conduct;
    }

    @Test
    void whatIsConfirmedAsAskedMovesNowhere() {
        PurchaseOrder order = anOrder().confirmed().now();
        OrderLine line = order.line(1).orElseThrow();

        Conduct conduct = of(order);

        assertThat(conduct.requestedOn()).isEqualTo(line.requestedDate());
        assertThat(conduct.lastPromisedOn()).isEqualTo(line.expectedDate());
        assertThat(conduct.moves()).isZero();
        assertThat(conduct.answerHours()).isEqualTo(5);
        assertThat(conduct.askedPrice()).isEqualTo(line.unitPrice());
        assertThat(conduct.damaged().isZero()).isTrue();
        assertThat(conduct.notice()).isEqualTo(Conduct.Notice.LATE);
    }

    @Test
    void aDayThatTheSupplierMovesIsAMoveAndOneThatTheCompanyWishesIsNone() {
        PurchaseOrder moved = anOrder().confirmed().late(3).now();
        PurchaseOrder wished =
                anOrder().confirmed().askedLater(1, 7).changeAnswered(1, true).now();
        PurchaseOrder declined =
                anOrder().confirmed().askedLater(1, 7).changeAnswered(1, false).now();

        assertThat(of(moved).moves()).isOne();
        assertThat(of(moved).lastPromisedOn()).isEqualTo(DAY.plusDays(3));
        assertThat(Conducts.wished(moved, 1)).isEmpty();
        assertThat(of(wished).moves()).isZero();
        assertThat(of(wished).requestedOn()).isEqualTo(DAY.plusDays(7));
        assertThat(Conducts.wished(wished, 1)).contains(DAY.plusDays(7));
        assertThat(Conducts.wished(declined, 1)).isEmpty();
    }

    @Test
    void whatWasAskedIsThePriceBeforeTheSuppliersFirstWord() {
        PurchaseOrder dearer = anOrder()
                .sent()
                .answered(answer -> answer.at(Money.of("99", "GBP")))
                .now();
        PurchaseOrder silent = anOrder().sent().now();

        assertThat(of(dearer).askedPrice())
                .isEqualTo(silent.line(1).orElseThrow().unitPrice());
        assertThat(of(silent).answerHours()).isNull();
    }
}
