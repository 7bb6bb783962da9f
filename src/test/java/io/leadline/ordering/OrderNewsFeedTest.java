package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.GOODS_IN;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.anOrder;
import static io.leadline.ordering.AnOrder.ofSupplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that its supplier confirmed, and of which half came in. */
class OrderNewsFeedTest {

    private final OrderStore store = mock();
    private final BusinessClock clock = mock();
    private final OrderNewsFeed feed = new OrderNewsFeed(store, clock);

    private List<String> of(io.leadline.identity.Actor actor) {
        when(clock.now()).thenReturn(NOW.plusSeconds(60));
        return feed.of(actor, 50).stream().map(told -> told.what()).toList();
    }

    private void happened(AnOrder order) {
        when(store.toldSince(any(), any(), anyInt())).thenReturn(List.of(order.now()));
    }

    @Test
    void eachHearsOfWhatOthersDid() {
        happened(anOrder().confirmed().received(50, 0));

        assertThat(of(BUYER)).contains("confirmed", "received").doesNotContain("sent");
        assertThat(of(ACME)).contains("sent", "received").doesNotContain("confirmed");
        assertThat(of(GOODS_IN)).contains("confirmed").doesNotContain("received");
    }

    @Test
    void anotherSupplierHearsNothing() {
        happened(anOrder().confirmed().received(50, 0));

        assertThat(of(ofSupplier("box"))).isEmpty();
    }

    @Test
    void itIsReadAgainOnlyWhenSomethingHappened() {
        happened(anOrder().confirmed());
        of(BUYER);
        of(BUYER);
        verify(store, times(1)).toldSince(any(), any(), anyInt());

        feed.on(new Changed("orders"));
        of(BUYER);

        verify(store, times(2)).toldSince(any(), any(), anyInt());
        assertThat(of(BUYER)).containsOnlyOnce("confirmed");
    }

    @Test
    void whatIsWrittenReachesTheOtherSide() {
        when(clock.now()).thenReturn(NOW.plusSeconds(60));
        PurchaseOrder sent = anOrder().sent().now();
        PurchaseOrder written = new OrderChange(sent, NOW)
                .comment(new Comment("c1", NOW, ACME.id(), "Ann", true, "On Friday?"))
                .done();
        when(store.toldSince(any(), any(), anyInt())).thenReturn(List.of(written));

        assertThat(feed.of(BUYER, 50)).extracting(OrderNewsFeed.Told::words).contains("On Friday?");
        assertThat(feed.of(ACME, 50)).extracting(OrderNewsFeed.Told::words).doesNotContain("On Friday?");
        assertThat(feed.of(ofSupplier("box"), 50)).isEmpty();
    }

    @Test
    void eachSupplierHasItsOwn() {
        when(clock.now()).thenReturn(NOW);
        feed.of(ACME, 50);
        feed.of(BUYER, 50);

        verify(store).toldSince(any(), eq("acme"), anyInt());
        verify(store).toldSince(any(), isNull(), anyInt());
    }
}
