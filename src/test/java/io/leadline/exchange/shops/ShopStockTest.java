package io.leadline.exchange.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.exchange.webhooks.Outside;
import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopAnswer.Kind;
import io.leadline.exchange.webhooks.ShopTelling.ShopOffer;
import io.leadline.exchange.webhooks.WebhookSettings;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each shop is told what it may sell in a recorded conversation, word by word. */
class ShopStockTest {

    private static final WebhookSettings HERE =
            new WebhookSettings(true, Duration.ofSeconds(30), Duration.ofDays(1), 1, 1, Duration.ofDays(1), null, null);

    private final Map<Sku, ShopItemStore.Known> kept = new HashMap<>();
    private final ShopItems items = new ShopItems(new Kept());
    private final Map<String, String> newest = new HashMap<>();
    private @Nullable RecordedShop shop;

    private final class Kept implements ShopItemStore {

        @Override
        public Map<Sku, Known> find(String of, Collection<Sku> skus) {
            return skus.stream().filter(kept::containsKey).collect(Collectors.toMap(sku -> sku, kept::get));
        }

        @Override
        public void keep(String of, Map<Sku, Known> known) {
            kept.putAll(known);
        }

        @Override
        public void forget(String of, Collection<Sku> skus) {
            kept.keySet().removeAll(skus);
        }
    }

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
        }
    }

    private ShopDoor door(String recording, BiFunction<String, ShopCalls, ShopDoor> kind) {
        shop = new RecordedShop(recording);
        return kind.apply(shop.address(), new ShopCalls(new Outside(HERE)));
    }

    private ShopDoor shopify(String recording, @Nullable String key, String secret) {
        return door(
                recording,
                (address, calls) -> new ShopifyStock(
                        new ShopSettings.Stock(address + "/", key, secret, null, "", "7", null, null), calls, items));
    }

    private ShopDoor woo() {
        return door(
                "woocommerce",
                (address, calls) -> new WooStock(
                        new ShopSettings.Stock(address, "ck_1", "hush", null, "", null, null, null), calls, items));
    }

    private ShopDoor amazon() {
        return door(
                "amazon",
                (address, calls) -> new AmazonStock(
                        new ShopSettings.Stock(
                                address,
                                "amzn1.app",
                                "hush",
                                "Atzr|1",
                                address + "/auth/o2/token",
                                null,
                                "A1SELLER",
                                "A1PA6795UKMFR9"),
                        calls,
                        items));
    }

    /** @param told items and quantities in turns */
    private Map<Sku, ShopAnswer> tell(ShopDoor door, String... told) throws IOException {
        Map<Sku, ShopAnswer> answers = new LinkedHashMap<>();
        tell(door, answers, told);
        return answers;
    }

    private void tell(ShopDoor door, Map<Sku, ShopAnswer> answers, String... told) throws IOException {
        Map<Sku, Quantity> available = new TreeMap<>();
        for (int i = 0; i < told.length; i += 2) {
            available.put(new Sku(told[i]), Quantity.of(told[i + 1]));
            newest.putIfAbsent(told[i], told[i + 1]);
        }
        door.tell("SH1", offer("m1", available), answers);
    }

    private ShopOffer offer(String name, Map<Sku, Quantity> available) {
        return new ShopOffer(name, available, sku -> Quantity.of(newest.getOrDefault(sku.value(), "0")), () -> true);
    }

    private static Kind kind(Map<Sku, ShopAnswer> answers, String sku) {
        return answers.get(new Sku(sku)).kind();
    }

    @Test
    void shopifyIsToldAsLongAsItStillBelievesWhatWasReadAndOtherwiseTheNewest() throws IOException {
        ShopDoor shopify = shopify("shopify", "app", "hush");
        newest.put("CUP", "4");

        Map<Sku, ShopAnswer> answers = tell(shopify, "CUP", "5", "GONE", "3", "SAUCER \"L\"", "2.7");

        assertThat(kind(answers, "CUP")).isEqualTo(Kind.TAKEN);
        assertThat(kind(answers, "SAUCER \"L\"")).as("whole units alone").isEqualTo(Kind.TAKEN);
        assertThat(kind(answers, "GONE")).isEqualTo(Kind.NOT_SOLD);
        assertThat(kind(tell(shopify, "CUP", "3"), "CUP")).isEqualTo(Kind.TAKEN);
        assertThat(shop.wrong()).isEmpty();
    }

    @Test
    void whatIsWrongWithOneItemAtShopifyIsNothingOfTheOthers() throws IOException {
        ShopDoor shopify = shopify("shopify-refused", null, "shpat_old");

        Map<Sku, ShopAnswer> answers = tell(shopify, "A", "7", "B", "7", "C", "7", "D", "7");

        assertThat(answers.get(new Sku("A"))).isEqualTo(ShopAnswer.refused(200, "So many are not believed."));
        assertThat(kind(answers, "B")).isEqualTo(Kind.TAKEN);
        assertThat(kind(answers, "C")).as("not stocked here").isEqualTo(Kind.NOT_SOLD);
        assertThat(kind(answers, "D")).as("a bundle").isEqualTo(Kind.NOT_SOLD);
        assertThatThrownBy(() -> tell(shopify, "B", "6"))
                .isInstanceOfSatisfying(
                        ShopSilent.class, silent -> assertThat(silent.pause()).isEqualTo(Duration.ofMillis(2_500)))
                .hasMessage("Throttled");
        assertThatThrownBy(() -> tell(shopify, "B", "6"))
                .isInstanceOfSatisfying(
                        ShopSilent.class, silent -> assertThat(silent.status()).isEqualTo(401))
                .hasMessage("answered 401");
        assertThat(shop.wrong()).isEmpty();
    }

    @Test
    void wooCommerceIsToldByProductAndVariation() throws IOException {
        ShopDoor woo = woo();

        Map<Sku, ShopAnswer> answers =
                tell(woo, "CUP", "5", "GONE", "1", "SHIRT L", "2", "SHIRT M", "1", "TEA, BLACK", "-1");

        assertThat(kind(answers, "CUP")).isEqualTo(Kind.TAKEN);
        assertThat(kind(answers, "GONE")).isEqualTo(Kind.NOT_SOLD);
        assertThat(kind(answers, "SHIRT M")).isEqualTo(Kind.TAKEN);
        assertThat(answers.get(new Sku("TEA, BLACK"))).isEqualTo(ShopAnswer.refused(200, "Invalid ID."));
        assertThatThrownBy(() -> tell(woo, "CUP", "4", "TEA, BLACK", "6"))
                .isInstanceOfSatisfying(
                        ShopSilent.class, silent -> assertThat(silent.pause()).isEqualTo(Duration.ofSeconds(7)))
                .hasMessage("answered 503");
        assertThat(shop.wrong()).isEmpty();
    }

    @Test
    void amazonIsToldOneListingAfterTheOther() throws IOException {
        ShopDoor amazon = amazon();

        Map<Sku, ShopAnswer> answers = tell(amazon, "CUP /L", "5", "FBA", "9", "GONE", "1", "ODD", "3", "SAUCER", "2");

        assertThat(kind(answers, "CUP /L")).isEqualTo(Kind.TAKEN);
        assertThat(kind(answers, "GONE")).isEqualTo(Kind.NOT_SOLD);
        assertThat(kind(answers, "FBA")).as("sent by Amazon").isEqualTo(Kind.NOT_SOLD);
        assertThat(answers.get(new Sku("ODD"))).isEqualTo(ShopAnswer.refused(400, "That is no SKU."));
        assertThat(answers.get(new Sku("SAUCER")))
                .isEqualTo(ShopAnswer.refused(200, "'Fulfillment Availability' is required."));
        newest.put("CUP /L", "4");
        assertThatThrownBy(() -> tell(amazon, "CUP /L", "5", "GONE", "2")).hasMessage("answered 403");
        assertThatThrownBy(() -> tell(amazon, "CUP /L", "5"))
                .isInstanceOfSatisfying(
                        ShopSilent.class, silent -> assertThat(silent.pause()).isEqualTo(Duration.ofSeconds(2)))
                .hasMessage("answered 429");
        assertThat(shop.wrong()).isEmpty();
    }

    @Test
    void nothingIsToldWhenItIsSomebodyElsesTurn() {
        ShopDoor woo = woo();
        ShopOffer offer =
                new ShopOffer("m1", Map.of(new Sku("CUP"), Quantity.of(5)), sku -> Quantity.ZERO, () -> false);

        assertThatThrownBy(() -> woo.tell("SH1", offer, new HashMap<>())).isInstanceOf(ShopSilent.class);
        assertThat(shop.wrong()).noneMatch(wrong -> wrong.startsWith("asked"));
    }
}
