package io.leadline.ordering.process;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;

/** What the process is told that misses notices. */
class AwaitedNoticesTest {

    private final Engine engine = mock();
    private final Announcements announcements = mock();
    private final ObjectProvider<Announcements> provider = mock();
    private AwaitedNotices notices;

    @BeforeEach
    void aSupplierThatTells() {
        when(provider.getIfAvailable(any())).thenReturn(announcements);
        when(announcements.isToldBy("acme")).thenReturn(true);
        notices = new AwaitedNotices(engine, provider);
    }

    private Message said() {
        ArgumentCaptor<Message> message = ArgumentCaptor.captor();
        verify(engine).publish(message.capture());
        return message.getValue();
    }

    @Test
    void thatAnOrderIsOverIsKeptForNobodyWhoBeginsLater() {
        PurchaseOrder closed = anOrder(OrderState.CLOSED).now();

        notices.end(closed);

        assertThat(said().name()).isEqualTo(OrderFacts.ORDER_OVER);
        assertThat(said().timeToLive()).isEqualTo(Duration.ZERO);
    }

    @Test
    void anOrderThatGoesOnIsNotOver() {
        notices.end(anOrder().confirmed().now());

        verify(engine, never()).publish(any());
    }

    @Test
    void aCountIsToldOnceForEachStateOfItsOrder() {
        PurchaseOrder order = anOrder().confirmed().now();

        notices.counted(order);

        assertThat(said().name()).isEqualTo(OrderFacts.PROMISE_MOVED);
        assertThat(said().correlationKey()).isEqualTo(order.id());
        assertThat(said().id()).endsWith("#" + order.version());
    }

    @Test
    void ofASupplierThatTellsNothingNobodyMissesAnything() {
        when(announcements.isToldBy("acme")).thenReturn(false);

        notices.counted(anOrder().confirmed().now());

        verify(engine, never()).publish(any());
    }
}
