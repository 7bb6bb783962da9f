package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.CountryCalendar;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DelayWatchTest {

    private static final Delay LATE =
            new Delay(DelayCause.PROMISE_LATE, 1, LocalDate.of(2026, 3, 19), LocalDate.of(2026, 3, 20), "Lamp");

    private final EscalationStore store = mock();
    private final OrderSteps steps = mock();
    private final LateLines late = mock();
    private final BusinessClock clock = mock();
    private final Deadlines deadlines = mock();
    private final DelayWatch watch = new DelayWatch(store, steps, mock(), deadlines, late, clock, event -> {});

    @Test
    void anOrderThatCannotBeLookedAtKeepsNoneBehindItWaiting() {
        Escalation broken = mock();
        when(broken.orderId()).thenReturn("O-BROKEN");
        Escalation open = EscalationTest.open(DelayCause.PROMISE_LATE);
        when(clock.now()).thenReturn(NOW);
        when(store.open(anyInt(), anyInt())).thenReturn(new Page<>(List.of(broken, open), 2));
        when(store.ofOrder("O-BROKEN")).thenThrow(new IllegalStateException("It cannot be read"));
        when(store.ofOrder(open.orderId())).thenReturn(List.of(open));
        when(steps.get(open.orderId())).thenReturn(anOrder().confirmed().now());
        when(late.delay(any(), any())).thenReturn(Optional.empty());
        when(late.isOver(any(), any())).thenReturn(true);

        watch.clearAllGone();

        verify(store).save(argThat(saved -> saved.state() == EscalationState.CLEARED));
    }

    /** Nobody waits for a word on it then; what is gone ends all the same. */
    @Test
    void whileADeliveryIsInQuestionNothingNewIsSaidOfIt() {
        Escalation open = EscalationTest.open(DelayCause.PROMISE_LATE);
        PurchaseOrder order = mock();
        when(order.state()).thenReturn(OrderState.IN_QUESTION, OrderState.DELIVERY_IN_APPROVAL);
        when(clock.now()).thenReturn(NOW);
        when(store.ofOrder("O-1")).thenReturn(List.of(open));
        when(steps.get("O-1")).thenReturn(order);
        when(late.delay(any(), any())).thenReturn(Optional.of(LATE));
        when(late.isOver(any(), any())).thenReturn(true);

        assertThat(watch.newlyLate("O-1")).isEmpty();
        assertThat(watch.newlyLate("O-1")).isEmpty();

        verify(store, times(2)).save(argThat(saved -> saved.state() == EscalationState.CLEARED));
    }

    @Test
    void whatIsNewlyLateIsNamedByTheEscalationThatItNeeds() {
        Escalation over = EscalationTest.open(DelayCause.PROMISE_LATE).cleared(NOW);
        when(clock.now()).thenReturn(NOW);
        when(store.ofOrder("O-1")).thenReturn(List.of(), List.of(), List.of(), List.of(), List.of(over));
        when(steps.get("O-1")).thenReturn(anOrder().confirmed().now());
        when(late.delay(any(), any())).thenReturn(Optional.of(LATE));

        assertThat(watch.newlyLate("O-1")).hasValue(1);
        assertThat(watch.newlyLate("O-1")).hasValue(2);
    }

    /** In England of 2026, Good Friday is the third of April and Easter Monday the sixth. */
    @Test
    void aWarningClimbsThreeLevelsOverAWeekendAndTwoHolidaysInWorkingTimeAlone() {
        CountryCalendar london = new CountryCalendar("GB", ZoneId.of("Europe/London"), List.of());
        AtomicReference<Escalation> stored = new AtomicReference<>(
                EscalationTest.open(DelayCause.AT_RISK).atLevel(0, null, Instant.parse("2026-04-01T09:00:00Z")));
        when(store.find(any())).thenAnswer(call -> Optional.of(stored.get()));
        when(store.save(any())).thenAnswer(call -> {
            stored.set(call.getArgument(0));
            return true;
        });
        when(steps.get(any())).thenReturn(anOrder().confirmed().now());
        when(steps.policy(any())).thenReturn(OrderPolicy.USUAL);
        when(late.delay(any(), any())).thenReturn(Optional.empty());
        when(deadlines.ofCompany(any(), any()))
                .thenAnswer(call -> london.plusWorkingTime(call.getArgument(0), call.getArgument(1)));

        assertThat(toldAt("2026-04-01T09:00:00Z", 1)).isEqualTo(Instant.parse("2026-04-02T09:00:00Z"));
        assertThat(toldAt("2026-04-02T09:00:00Z", 2)).isEqualTo(Instant.parse("2026-04-07T09:00:00Z"));
        assertThat(toldAt("2026-04-07T09:00:00Z", 3)).isEqualTo(Instant.parse("2026-04-08T09:00:00Z"));
        assertThat(stored.get().level()).isEqualTo(3);
        assertThat(stored.get().cause()).isEqualTo(DelayCause.AT_RISK);

        // Another supplier delivers, and nothing is at risk any more.
        when(store.ofOrder(any())).thenAnswer(call -> List.of(stored.get()));
        when(late.isOver(any(), any())).thenReturn(true);
        watch.clearIfGone("O-1");

        assertThat(stored.get().state()).isEqualTo(EscalationState.CLEARED);
    }

    /** Until when its people are to decide. */
    private Instant toldAt(String now, int level) {
        when(clock.now()).thenReturn(Instant.parse(now));
        Instant decideBy = watch.tell("O-1#delay#1", level).decideBy();
        assertThat(decideBy).isNotNull();
        return decideBy;
    }
}
