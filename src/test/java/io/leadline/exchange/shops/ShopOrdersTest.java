package io.leadline.exchange.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What shops tell, as it was recorded in the form of their documentation: once, twice, late and in any order. */
class ShopOrdersTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private static List<ToldOrder> conversation(ShopKind kind, String file) {
        try (InputStream in = ShopOrdersTest.class.getResourceAsStream("/shops/" + file + ".json")) {
            List<ToldOrder> told = new ArrayList<>();
            for (JsonNode one : JsonMapper.shared().readTree(Objects.requireNonNull(in))) {
                kind.read(one.get("topic").stringValue(), one.get("body")).ifPresent(told::add);
            }
            return told;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ToldOrder> ofAmazon() {
        try (InputStream in = ShopOrdersTest.class.getResourceAsStream("/shops/amazon-orders.json")) {
            List<ToldOrder> told = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in))
                    .forEach(one -> AmazonOrder.read(one).ifPresent(told::add));
            return told;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ShopOrder heard(List<ToldOrder> told) {
        ShopOrder order = ShopOrder.unheard("web/1");
        for (ToldOrder one : told) {
            order = order.knowsLaterThan(one)
                    ? order
                    : order.heard(one, (sku, units) -> Map.of(new Sku(sku), units), "L1", NOW);
        }
        return order;
    }

    /** Units that left, by item; the ledger takes each movement once. */
    private static Map<String, String> gone(ShopOrder order) {
        Map<String, Movement> ledger = new TreeMap<>();
        order.movements().forEach(movement -> ledger.put(movement.id(), movement));
        Map<String, Quantity> gone = new TreeMap<>();
        ledger.values()
                .forEach(movement -> gone.merge(
                        movement.sku().value(), Quantity.ZERO.minus(movement.onHandChange()), Quantity::plus));
        Map<String, String> words = new TreeMap<>();
        gone.forEach((sku, units) -> words.put(sku, units.toString()));
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "SHOPIFY, shopify-orders, 1, 1",
        "SHOPIFY, shopify-cancelled, 0, -",
        "WOOCOMMERCE, woocommerce-orders, 0, 0"
    })
    void whatIsOutAtTheEndIsTheSameHoweverItIsHeard(ShopKind kind, String file, String cups, String pots) {
        isTheSameHoweverItIsHeard(conversation(kind, file), cups, pots);
    }

    /** A state that a plugin has added is no return of everything. */
    @ParameterizedTest
    @CsvSource({"on-hold, 2", "completed, 2", "shipped, 2", "wc-packed, 2", "pending, 0", "cancelled, 0", "refunded, 0"
    })
    void goodsAreGoneInAnyStateThatIsNotKnownAsUnsold(String state, String gone) {
        JsonNode order = JsonMapper.shared()
                .readTree("{\"id\":7,\"date_modified_gmt\":\"2026-03-02T09:00:00\",\"status\":\"" + state
                        + "\",\"line_items\":[{\"id\":1,\"sku\":\"CUP\",\"quantity\":2}]}");

        assertThat(ShopKind.WOOCOMMERCE
                        .read("order.updated", order)
                        .orElseThrow()
                        .lines())
                .extracting(line -> line.gone().toString())
                .containsExactly(gone);
    }

    @Test
    void whatAmazonSoldIsTheSameHoweverItIsHeard() {
        isTheSameHoweverItIsHeard(ofAmazon(), "3", "0");
    }

    @Test
    void whatAmazonSendsItselfIsNoneOfThisStock() {
        JsonNode own = JsonMapper.shared()
                .readTree("{\"NotificationType\":\"ORDER_CHANGE\",\"Payload\":{\"OrderChangeNotification\":{"
                        + "\"Summary\":{\"FulfillmentType\":\"AFN\"}}}}");

        assertThat(AmazonOrder.read(own)).isEmpty();
        assertThat(AmazonOrder.read(JsonMapper.shared().readTree("{}"))).isEmpty();
    }

    private static void isTheSameHoweverItIsHeard(List<ToldOrder> told, String cups, String pots) {
        Map<String, String> expected =
                new TreeMap<>(pots.equals("-") ? Map.of("CUP", cups) : Map.of("CUP", cups, "POT", pots));
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(gone(heard(told))).isEqualTo(expected);

        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<ToldOrder> mixed = new ArrayList<>(told);
            mixed.addAll(told);
            Collections.shuffle(mixed, random);

            Map<String, String> gone = gone(heard(mixed));

            // What nobody heard of before it was over was never booked at all.
            expected.forEach((sku, units) -> assertThat(gone.getOrDefault(sku, "0"))
                    .as("%s of %s", sku, mixed)
                    .isEqualTo(units));
        }
    }

    @Test
    void theSameToldAgainIsNoStep() {
        List<ToldOrder> told = conversation(ShopKind.SHOPIFY, "shopify-orders");
        ShopOrder once = heard(told.subList(0, 1));

        assertThat(heard(List.of(told.getFirst(), told.getFirst())).steps()).isEqualTo(once.steps());
        assertThat(once.movements())
                .extracting(Movement::id, Movement::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shop:web/1:1", MovementKind.SALE),
                        org.assertj.core.groups.Tuple.tuple("shop:web/1:2", MovementKind.SALE));
        assertThat(heard(told.subList(0, 2)).movements())
                .as("goods that came back are a return, and the sale stays one")
                .extracting(Movement::kind)
                .containsExactly(MovementKind.SALE, MovementKind.SALE, MovementKind.CUSTOMER_RETURN);
    }

    @Test
    void aKitLeavesAndComesBackByItsParts() {
        ToldOrder.Line kit = new ToldOrder.Line("1", "KIT", Quantity.of(2));
        ToldOrder sold = new ToldOrder("1", NOW, List.of(kit));
        ToldOrder without = new ToldOrder("1", NOW.plusSeconds(1), List.of());
        ShopOrder order = ShopOrder.unheard("web/1")
                .heard(
                        sold,
                        (sku, units) -> new TreeMap<>(Map.of(
                                new Sku("CUP"), new Quantity(units.value().add(units.value())), new Sku("POT"), units)),
                        "L1",
                        NOW);

        assertThat(gone(order)).isEqualTo(Map.of("CUP", "4", "POT", "2"));
        assertThat(gone(order.heard(without, (sku, units) -> Map.of(), "L1", NOW)))
                .as("the line was taken out of the order")
                .isEqualTo(Map.of("CUP", "0", "POT", "0"));
        ToldOrder cancelled =
                new ToldOrder("1", NOW.plusSeconds(1), List.of(new ToldOrder.Line("1", "KIT", Quantity.ZERO)));
        assertThat(gone(order.heard(cancelled, (sku, units) -> Map.of(new Sku("LID"), units), "L1", NOW)))
                .as("the kit is made of something else by now")
                .isEqualTo(Map.of("CUP", "0", "POT", "0"));
    }

    @Test
    void whatIsNotKnownIsBookedOnceItIs() {
        ToldOrder sold = new ToldOrder("1", NOW, List.of(new ToldOrder.Line("1", "CUP", Quantity.of(2))));
        ShopOrder before = ShopOrder.unheard("web/1").heard(sold, (sku, units) -> Map.of(), "L1", NOW);

        assertThat(before.steps()).isEmpty();
        assertThat(gone(before.heard(sold, (sku, units) -> Map.of(new Sku(sku), units), "L1", NOW)))
                .isEqualTo(Map.of("CUP", "2"));
    }

    @Test
    void aLineWithASkuThatNoItemCanHaveKeepsNoneOfTheOthersBack() {
        for (int letters : List.of(65, 81, 255)) {
            ToldOrder told = ShopKind.SHOPIFY
                    .read(
                            "orders/create",
                            JsonMapper.shared()
                                    .readTree("{\"id\":1,\"updated_at\":\"2026-03-02T09:00:00Z\",\"line_items\":["
                                            + "{\"id\":1,\"quantity\":1,\"sku\":\"" + "x".repeat(letters) + "\"},"
                                            + "{\"id\":2,\"quantity\":2,\"sku\":\"CUP\"}]}"))
                    .orElseThrow();

            assertThat(told.lines())
                    .as("%s letters", letters)
                    .extracting(ToldOrder.Line::sku)
                    .containsExactly("", "CUP");
        }
    }

    @Test
    void onlyWhatTheShopHasSignedIsHeard() {
        byte[] body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        // printf %s '{"id":1}' | openssl dgst -sha256 -hmac hush -binary | openssl base64
        String signature = "VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=";

        assertThat(ShopKind.isSigned(body, signature, "hush")).isTrue();
        assertThat(ShopKind.isSigned(body, signature, "other")).isFalse();
        assertThat(ShopKind.isSigned("{\"id\":2}".getBytes(StandardCharsets.UTF_8), signature, "hush"))
                .isFalse();
        assertThat(ShopKind.isSigned(body, "", "hush")).isFalse();
        assertThat(ShopKind.isSigned(body, null, "hush")).isFalse();
    }

    @Test
    void whatIsOfNoInterestIsTakenAndWhatIsNotAsDocumentedRefused() {
        JsonNode nothing = JsonMapper.shared().readTree("{}");

        assertThat(ShopKind.SHOPIFY.read("products/update", nothing)).isEqualTo(Optional.empty());
        assertThat(ShopKind.WOOCOMMERCE.read("order.deleted", nothing)).isEqualTo(Optional.empty());
        for (String wrong : List.of(
                "{}",
                "{\"id\":1,\"updated_at\":\"soon\"}",
                "{\"id\":1,\"updated_at\":\"2026-03-02T09:00:00Z\",\"line_items\":[{\"id\":1,\"quantity\":-1}]}",
                "{\"id\":1,\"updated_at\":\"2026-03-02T09:00:00Z\",\"line_items\":[{\"id\":1,\"quantity\":1e400000000}]}",
                "{\"id\":\"" + "x".repeat(99) + "\",\"updated_at\":\"2026-03-02T09:00:00Z\"}")) {
            assertThatThrownBy(() -> ShopKind.SHOPIFY.read(
                            "orders/create", JsonMapper.shared().readTree(wrong)))
                    .as(wrong)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
