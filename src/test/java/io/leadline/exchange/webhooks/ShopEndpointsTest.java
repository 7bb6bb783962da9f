package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.exchange.webhooks.Webhooks.ShopPlace;
import io.leadline.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Which shops are told something, by the settings. */
class ShopEndpointsTest {

    private final Map<String, WebhookEndpoint> stored = new LinkedHashMap<>();
    private final Set<String> closed = new TreeSet<>();
    private final WebhookStore store = mock();
    private final Webhooks webhooks = new Webhooks(
            store,
            mock(),
            new WebhookSettings(false, Duration.ofSeconds(1), Duration.ofDays(1), 1, 1, Duration.ofDays(1), null, null),
            mock(ApplicationEventPublisher.class));

    @BeforeEach
    void aStore() {
        when(store.find(any())).thenAnswer(asked -> Optional.ofNullable(stored.get(asked.<String>getArgument(0))));
        when(store.open())
                .thenAnswer(asked -> stored.values().stream()
                        .filter(one -> !closed.contains(one.id()))
                        .toList());
        doAnswer(added -> stored.put(added.<WebhookEndpoint>getArgument(0).id(), added.getArgument(0)))
                .when(store)
                .add(any(WebhookEndpoint.class));
        doAnswer(one -> closed.add(one.getArgument(0))).when(store).open(any(), eq(false), any());
    }

    private static Map<String, ShopPlace> shop(String address, String channel) {
        return Map.of("web shop", new ShopPlace(address, channel));
    }

    @Test
    void aShopIsThereOnceAndOneThatIsNamedNoMoreHearsNothing() {
        webhooks.shops(shop("https://shop.example", "web"));
        webhooks.shops(shop("https://shop.example", "web"));

        assertThat(stored).hasSize(1);
        WebhookEndpoint endpoint = stored.values().iterator().next();
        assertThat(endpoint.shop()).isEqualTo("web shop");
        assertThat(endpoint.hearsOfChannel(WebhookKind.AVAILABILITY, "web")).isTrue();
        assertThat(endpoint.hearsOfChannel(WebhookKind.MARK_DOWN, "web")).isFalse();
        assertThat(webhooks.renew(endpoint.id(), actor()))
                .as("its secret stands in the settings")
                .isEmpty();

        webhooks.shops(Map.of());

        assertThat(closed).containsExactly(endpoint.id());
        webhooks.shops(shop("https://shop.example", "web"));
        assertThat(stored).as("it stays closed until somebody opens it").hasSize(1);
    }

    @Test
    void atAnotherAddressOrOfAnotherChannelItIsAnother() {
        webhooks.shops(shop("https://shop.example", "web"));
        webhooks.shops(shop("https://shop.example", "app"));
        webhooks.shops(shop("https://other.example", "app"));

        assertThat(stored).hasSize(3);
        assertThat(closed)
                .hasSize(2)
                .doesNotContain(stored.keySet().stream().toList().getLast());
    }

    @Test
    void aShopHearsOfItsChannelAlone() {
        assertThatThrownBy(() -> new WebhookEndpoint(
                        "SH1",
                        "web shop",
                        "https://shop.example",
                        Set.of(WebhookKind.AVAILABILITY, WebhookKind.RESERVATION),
                        Set.of("web"),
                        null,
                        "settings",
                        Instant.EPOCH,
                        1,
                        null,
                        true,
                        null,
                        false,
                        null,
                        "web shop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Actor actor() {
        return new Actor("admin", "Admin", Set.of(), null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
