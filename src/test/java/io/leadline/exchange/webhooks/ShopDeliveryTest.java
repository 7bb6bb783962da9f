package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.exchange.webhooks.WebhookMessage.State;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** A shop is told of several items at once by the same queue as everybody: what failed waits for the process, and it alone. */
class ShopDeliveryTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final WebhookEndpoint SHOP =
            WebhookEndpoint.ofShop("SH1", "web shop", "https://shop.example", "web", NOW);
    private static final WebhookSettings SETTINGS = new WebhookSettings(
            false, Duration.ofSeconds(10), Duration.ofDays(1), 1, 1, Duration.ofDays(1), null, null);

    private final WebhookStore store = mock();
    private final Stock stock = mock();
    private final BusinessClock clock = mock();
    private final List<Map<Sku, Quantity>> told = new CopyOnWriteArrayList<>();
    private final Map<String, ShopAnswer> says = new LinkedHashMap<>();
    private final List<WebhookMessage> waiting = new CopyOnWriteArrayList<>();
    private final AtomicBoolean left = new AtomicBoolean();
    private final WebhookDelivery delivery = new WebhookDelivery(
            store,
            new WebhookTelling(store, mock(), SETTINGS, stock, mock(), clock, new Outside(SETTINGS), new Shop()),
            SETTINGS,
            mock(ApplicationEventPublisher.class));

    private final class Shop implements ShopTelling {

        @Override
        public int atOnce(WebhookEndpoint shop) {
            return 3;
        }

        @Override
        public Map<Sku, ShopAnswer> tell(WebhookEndpoint shop, ShopOffer offer) {
            told.add(offer.available());
            Map<Sku, ShopAnswer> answers = new LinkedHashMap<>();
            offer.available()
                    .keySet()
                    .forEach(sku -> answers.put(sku, says.getOrDefault(sku.value(), ShopAnswer.taken(200))));
            return answers;
        }
    }

    @BeforeEach
    void aQueue() {
        when(clock.now()).thenReturn(NOW);
        when(store.find("SH1")).thenReturn(Optional.of(SHOP));
        when(store.claim(anyString(), anyString(), any(), any())).thenReturn(true);
        when(store.waiting(eq("SH1"), anyInt())).thenAnswer(asked -> List.copyOf(waiting));
        doAnswer(done -> waiting.remove(done.<WebhookMessage>getArgument(0)))
                .when(store)
                .done(any());
        doAnswer(failed -> waiting.remove(failed.<WebhookMessage>getArgument(0)))
                .when(store)
                .failed(any(), any());
        doAnswer(released -> {
                    left.set(true);
                    return null;
                })
                .when(store)
                .release(anyString(), anyString());
        when(stock.availableToPromise(eq("web"), any(List.class))).thenAnswer(asked -> {
            Map<Sku, Quantity> available = new LinkedHashMap<>();
            asked.<List<Sku>>getArgument(1).forEach(sku -> available.put(sku, Quantity.of(7)));
            return available;
        });
    }

    @AfterEach
    void end() {
        delivery.end();
    }

    private WebhookMessage waits(String id, String sku, @Nullable String data) {
        WebhookMessage message = new WebhookMessage(
                id,
                "SH1",
                WebhookKind.AVAILABILITY,
                "availability/web/" + sku,
                NOW,
                waiting.size(),
                State.WAITING,
                data,
                0,
                null);
        waiting.add(message);
        return message;
    }

    private void delivered() {
        delivery.go("SH1");
        await().atMost(QuickWaits.PATIENCE).untilTrue(left);
    }

    private List<List<String>> skus() {
        List<List<String>> all = new ArrayList<>();
        told.forEach(one -> all.add(one.keySet().stream().map(Sku::value).toList()));
        return all;
    }

    @Test
    void itIsToldOfSeveralItemsAtOnceAndOfEachWhatIsThereNow() {
        waits("m1", "A", "{\"available\":3}");
        waits("m2", "B/1", null);
        waits("m3", "A", null);
        waits("m4", "C", null);

        delivered();

        assertThat(skus()).containsExactly(List.of("A", "B/1"), List.of("C"));
        assertThat(told.getFirst()).containsEntry(new Sku("A"), Quantity.of(7));
        assertThat(waiting).isEmpty();
        verify(store).told("SH1", "availability/web/A", "7");
        verify(store, never()).troubled(any(), anyBoolean(), any(), any());
    }

    @Test
    void whatItDoesNotWantOfOneItemSaysNothingOfTheOthers() {
        for (int i = 1; i <= 9; i++) {
            waits("m" + i, "BUNDLE-" + i, null);
            says.put("BUNDLE-" + i, ShopAnswer.refused(200, "a bundle"));
        }
        waits("last", "CUP", null);
        says.put("NONE", ShopAnswer.notSold());
        waits("none", "NONE", null);

        delivered();

        assertThat(skus()).last().isEqualTo(List.of("CUP", "NONE"));
        verify(store, never()).troubled(any(), eq(true), any(), any());
        verify(store).failed(argThat(message -> message.id().equals("m9")), eq("a bundle"));
        verify(store).says(eq("m9"), argThat(data -> data.contains("\"available\":7")));
        verify(store).told("SH1", "availability/web/CUP", "7");
        // It may have the item tomorrow.
        verify(store).told("SH1", "availability/web/NONE", "");
        assertThat(waiting).isEmpty();
    }

    @Test
    void oneThatDoesNotAnswerIsLeftAlone() {
        says.put("A", ShopAnswer.none(429, "answered 429", Duration.ofSeconds(9)));
        waits("m1", "A", null);
        for (int i = 2; i <= 4; i++) {
            waits("m" + i, "B" + i, null);
        }

        delivered();

        assertThat(skus()).hasSize(1);
        assertThat(waiting).extracting(WebhookMessage::id).containsExactly("m4");
        verify(store).troubled("SH1", true, "answered 429", Duration.ofSeconds(9));
    }

    private WebhookEndpoint inTrouble(boolean silent) {
        return new WebhookEndpoint(
                "SH1",
                "web shop",
                "https://shop.example",
                SHOP.kinds(),
                SHOP.channels(),
                null,
                "settings",
                NOW,
                1,
                null,
                true,
                "SH1-4",
                silent,
                "timed out",
                "web shop");
    }

    /** An item that is refused for a day, and a time-out in its last minute: the shop is there all the same. */
    @Test
    void whoFallsSilentInTheMiddleOfOtherTroubleIsNotClosedButTriedAnew() {
        when(store.find("SH1")).thenReturn(Optional.of(inTrouble(true)));
        when(store.heard("SH1")).thenReturn(true);

        delivery.giveUp("SH1-4");

        verify(store).bury("SH1", false);
        verify(store).recovered("SH1");
        verify(store).troubled("SH1", true, "timed out", Duration.ZERO);
        verify(store, never()).open(anyString(), anyBoolean(), any());
    }

    @Test
    void aRefusalOfWhatTheProcessTriesIsAnAnswer() {
        when(store.find("SH1")).thenReturn(Optional.of(inTrouble(true)));
        WebhookMessage blocked = waits("m1", "BUNDLE", null);
        when(store.blockedFirst(eq("SH1"), anyInt())).thenReturn(List.of(blocked));
        says.put("BUNDLE", ShopAnswer.refused(200, "a bundle"));

        assertThat(delivery.tryAgain("SH1-4").works()).isFalse();

        verify(store).troubled("SH1", false, "a bundle", Duration.ZERO);
        verify(store, never()).troubled(any(), eq(true), any(), any());
        verify(store, never()).recovered(any());
    }

    @Test
    void whoGaveNoAnswerInAllThatTimeIsClosed() {
        when(store.find("SH1")).thenReturn(Optional.of(inTrouble(true)));

        delivery.giveUp("SH1-4");

        verify(store).bury("SH1", true);
        verify(store).open("SH1", false, "timed out");
    }
}
