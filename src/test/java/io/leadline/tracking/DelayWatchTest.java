package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.ordering.OrderSteps;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelayWatchTest {

    private final EscalationStore store = mock();
    private final OrderSteps steps = mock();
    private final LateLines late = mock();
    private final BusinessClock clock = mock();
    private final DelayWatch watch = new DelayWatch(store, steps, mock(), mock(), late, clock, event -> {});

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
}
