package io.leadline.exchange.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Locations;
import io.leadline.exchange.api.ApiProblem;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiScope;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.Stock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;

/** Who is heard, and what is answered to it. */
class ShopHooksTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final String BODY = "{\"id\":1,\"updated_at\":\"2030-03-01T09:00:00Z\","
            + "\"line_items\":[{\"id\":7,\"sku\":\"CUP\",\"quantity\":2}]}";
    /** {@code printf %s BODY | openssl dgst -sha256 -hmac hush -binary | openssl base64} */
    private static final String SIGNED = "UVptlYlj8InUuXoVNCrqEDL5vQVHByhSd7/0e/Sf1Ew=";

    private final Map<String, ShopOrder> stored = new HashMap<>();
    private final Stock stock = mock();
    private final Items items = mock();
    private final Kits kits = mock();
    private final Locations locations = mock();
    private final BusinessClock clock = mock();
    private final ShopOrders orders = new ShopOrders(new Stored(), stock, items, kits, locations, clock);
    private final ShopHooks hooks = new ShopHooks(
            new ShopSettings(Map.of("web", new ShopSettings.Shop(ShopKind.SHOPIFY, "hush", "web", null))), orders);

    private final class Stored implements ShopOrderStore {

        @Override
        public Optional<ShopOrder> find(String id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public boolean save(ShopOrder order) {
            stored.put(order.id(), order);
            return true;
        }
    }

    private void aChannelAndAnItem() {
        when(locations.channel("web")).thenReturn(Optional.of(new Channel("web", "Web", ChannelKind.WEB, "L1", 0)));
        when(items.find(new Sku("CUP"))).thenReturn(Optional.of(mock(Item.class)));
        when(kits.bills()).thenReturn(BillsOfMaterials.NONE);
        when(clock.now()).thenReturn(NOW);
    }

    private int answer(String shop, String signature) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Shopify-Hmac-Sha256", signature);
        headers.set("X-Shopify-Topic", "orders/create");
        return hooks.hear(shop, new HttpEntity<>(BODY.getBytes(StandardCharsets.UTF_8), headers))
                .getStatusCode()
                .value();
    }

    @Test
    void onlyAShopThatSignsIsHeardAndOthersLearnNothing() {
        assertThat(answer("web", "AAAA")).isEqualTo(401);
        assertThat(answer("none", SIGNED)).isEqualTo(401);
        verifyNoInteractions(stock);

        aChannelAndAnItem();

        assertThat(answer("web", SIGNED)).isEqualTo(204);
        verify(stock).record(anyCollection());
    }

    @Test
    void withoutItsChannelItIsAskedToTellItAgain() {
        when(locations.channel(any())).thenReturn(Optional.empty());

        assertThat(answer("web", SIGNED)).isEqualTo(503);
        assertThat(stored).isEmpty();
    }

    @Test
    void whatAmazonSoldOnAChannelThatIsGoneIsNotTakenForBooked() {
        when(locations.channel(any())).thenReturn(Optional.empty());
        ApiKey key = new ApiKey(
                "K1", "Amazon", Set.of(ApiScope.SALES_TELL), Set.of("web"), null, "admin", NOW, null, null, null);
        String body = "{\"NotificationType\":\"ORDER_CHANGE\",\"Payload\":{\"OrderChangeNotification\":{"
                + "\"AmazonOrderId\":\"1\",\"OrderChangeTrigger\":{\"TimeOfOrderChange\":\"2030-03-01T09:00:00Z\"},"
                + "\"Summary\":{\"FulfillmentType\":\"MFN\",\"OrderStatus\":\"Unshipped\",\"OrderItems\":[]}}}}";

        assertThatThrownBy(() -> new AmazonSales(orders)
                        .hear(key, "web", new HttpEntity<>(body.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("no-channel");
        assertThat(stored).isEmpty();
    }

    @Test
    void whatACrashLeftOutIsBookedWhenItIsToldAgain() {
        aChannelAndAnItem();
        doThrow(new IllegalStateException("gone")).when(stock).record(anyCollection());
        assertThatThrownBy(() -> answer("web", SIGNED)).isInstanceOf(IllegalStateException.class);
        reset(stock);

        assertThat(answer("web", SIGNED)).isEqualTo(204);

        ArgumentCaptor<Collection<Movement>> booked = ArgumentCaptor.captor();
        verify(stock).record(booked.capture());
        assertThat(booked.getValue()).extracting(Movement::id).containsExactly("shop:web/1:1");
        verify(items).find(eq(new Sku("CUP")));
    }
}
