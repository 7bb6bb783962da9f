package io.leadline.simulation.shops;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Stands for WooCommerce: sets what it is told. */
final class StandInWoo implements StandIn {

    private static final String KEY = "ck_stand_in";
    private static final String PRODUCTS = "/wp-json/wc/v3/products";

    private final Shelf shelf = new Shelf();
    private final String token;
    private final String secret;

    StandInWoo(String token, String secret) {
        this.token = token;
        this.secret = secret;
    }

    @Override
    public String signInHeader() {
        return "Authorization";
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Map<String, Object> settings(String address) {
        return Map.of(
                "kind", "woocommerce",
                "secret", secret,
                "stock.address", address,
                "stock.key", KEY,
                "stock.secret", token);
    }

    @Override
    public Answer answer(Asked asked) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((KEY + ":" + token).getBytes(StandardCharsets.UTF_8));
        if (!asked.signIn().equals(expected)) {
            return new Answer(401, Map.of("code", "woocommerce_rest_cannot_view"));
        }
        if (asked.method().equals("GET") && asked.path().equals(PRODUCTS)) {
            List<Map<String, Object>> found = new ArrayList<>();
            for (String sku : asked.query().getOrDefault("sku", "").split(",")) {
                if (!sku.isBlank()) {
                    found.add(Map.of("id", shelf.id(sku), "parent_id", 0, "sku", sku));
                }
            }
            return new Answer(200, found);
        }
        if (asked.method().equals("POST") && asked.path().equals(PRODUCTS + "/batch")) {
            List<Map<String, Object>> updated = new ArrayList<>();
            for (JsonNode one : asked.body().path("update")) {
                long id = one.path("id").asLong(0);
                long quantity = one.path("stock_quantity").asLong(0);
                updated.add(
                        shelf.set(id, quantity)
                                ? Map.of("id", id, "stock_quantity", quantity)
                                : Map.of(
                                        "id",
                                        id,
                                        "error",
                                        Map.of(
                                                "code",
                                                "woocommerce_rest_product_invalid_id",
                                                "message",
                                                "Invalid ID.")));
            }
            return new Answer(200, Map.of("update", updated));
        }
        return new Answer(404, Map.of("code", "rest_no_route"));
    }

    @Override
    public Sale sale(String sku, long units, long number) {
        return new Sale(
                Map.of("X-WC-Webhook-Topic", "order.created"),
                "X-WC-Webhook-Signature",
                Map.of(
                        "id",
                        number,
                        "status",
                        "processing",
                        "date_modified_gmt",
                        LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).toString(),
                        "line_items",
                        List.of(Map.of("id", number, "sku", sku, "quantity", units))));
    }
}
