package io.leadline.exchange.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.leadline.exchange.webhooks.Outside;
import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopTelling.ShopOffer;
import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.exchange.webhooks.WebhookKind;
import io.leadline.exchange.webhooks.WebhookSettings;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.simulation.shops.StandInShops;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The shops of the demonstration believe what they are told by their own settings. */
class StandInsTest {

    private static final WebhookSettings HERE =
            new WebhookSettings(true, Duration.ofSeconds(30), Duration.ofDays(1), 1, 1, Duration.ofDays(1), null, null);

    private static final class Nothing implements ShopItemStore {

        @Override
        public Map<Sku, Known> find(String shop, Collection<Sku> skus) {
            return new HashMap<>();
        }

        @Override
        public void keep(String shop, Map<Sku, Known> known) {
            // Asked again each time.
        }

        @Override
        public void forget(String shop, Collection<Sku> skus) {
            // Nothing is kept.
        }
    }

    private static Map<Sku, ShopAnswer> tell(ShopDoors doors, String shop, String name, Map<Sku, Quantity> available) {
        WebhookEndpoint endpoint = new WebhookEndpoint(
                "SH1",
                shop,
                "http://localhost",
                Set.of(WebhookKind.AVAILABILITY),
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
                shop);
        return doors.tell(
                endpoint,
                new ShopOffer(name, available, sku -> available.getOrDefault(sku, Quantity.ZERO), () -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "amazon"})
    void eachBelievesTheNewest(String shop) {
        try (StandInShops shops = new StandInShops(0, "http://localhost:1")) {
            ShopDoors doors = doors(shops);

            tell(doors, shop, "m1", Map.of(new Sku("CUP /L"), Quantity.of(5), new Sku("PÖT"), Quantity.of(7)));
            Map<Sku, ShopAnswer> answers = tell(doors, shop, "m2", Map.of(new Sku("CUP /L"), Quantity.of(3)));

            assertThat(answers.get(new Sku("CUP /L")).kind()).isEqualTo(ShopAnswer.Kind.TAKEN);
            assertThat(shops.believes(shop)).isEqualTo(Map.of("CUP /L", 3L, "PÖT", 7L));
        }
    }

    private static ShopSettings settings(StandInShops shops) {
        return new Binder(new MapConfigurationPropertySource(shops.settings()))
                .bindOrCreate("leadline", ShopSettings.class);
    }

    private static ShopDoors doors(StandInShops shops) {
        return new ShopDoors(settings(shops), new Outside(HERE), new ShopItems(new Nothing()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce"})
    void whatItSellsIsToldAsTheRealOneTells(String name) throws IOException {
        List<Optional<ToldOrder>> heard = new CopyOnWriteArrayList<>();
        AtomicReference<ShopSettings.Shop> shop = new AtomicReference<>();
        HttpServer leadline = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        leadline.createContext("/hooks/" + name, exchange -> {
            try (exchange) {
                ShopKind kind = shop.get().kind();
                byte[] body = exchange.getRequestBody().readAllBytes();
                boolean signed = ShopKind.isSigned(
                        body,
                        exchange.getRequestHeaders().getFirst(kind.signatureHeader()),
                        shop.get().secret());
                String topic = exchange.getRequestHeaders().getFirst(kind.topicHeader());
                heard.add(signed ? kind.read(topic, JsonMapper.shared().readTree(body)) : Optional.empty());
                exchange.sendResponseHeaders(204, -1);
            }
        });
        leadline.start();
        try (StandInShops shops =
                new StandInShops(0, "http://localhost:" + leadline.getAddress().getPort())) {
            shop.set(settings(shops).shops().get(name));
            tell(doors(shops), name, "m1", Map.of(new Sku("CUP"), Quantity.of(5)));

            Outside.Answer sold = new Outside(HERE)
                    .ask("POST", shops.address() + "/sell/" + name + "?sku=CUP&quantity=2", Map.of(), "");
            Outside.Answer tooMany = new Outside(HERE)
                    .ask("POST", shops.address() + "/sell/" + name + "?sku=CUP&quantity=4", Map.of(), "");

            assertThat(sold.status()).isEqualTo(200);
            assertThat(tooMany.status()).isEqualTo(409);
            assertThat(new Outside(HERE)
                            .ask("GET", shops.address() + "/believes/" + name, Map.of(), "")
                            .body())
                    .isEqualTo("{\"CUP\":3}");
            assertThat(heard).hasSize(1);
            assertThat(heard.getFirst().orElseThrow().lines())
                    .extracting(ToldOrder.Line::sku, ToldOrder.Line::gone)
                    .containsExactly(tuple("CUP", Quantity.of(2)));
        } finally {
            leadline.stop(0);
        }
    }

    @Test
    void oneThatIsNotInTheSettingsIsToldNothing() {
        try (StandInShops shops = new StandInShops(0, "http://localhost:1")) {
            assertThat(tell(doors(shops), "another", "m1", Map.of(new Sku("CUP"), Quantity.of(5))))
                    .containsValue(ShopAnswer.none(0, "the settings here do not name this shop", Duration.ZERO));
        }
    }
}
