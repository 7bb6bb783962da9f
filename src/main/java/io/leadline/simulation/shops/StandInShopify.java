package io.leadline.simulation.shops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Stands for Shopify: sets quantities only from what it believes, and once for each key. */
final class StandInShopify implements StandIn {

    private static final String LOCATION = "1";
    private static final String ITEM = "gid://shopify/InventoryItem/";
    private static final Pattern SKU = Pattern.compile("sku:\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Shelf shelf = new Shelf();
    private final String token;
    private final String secret;
    private final Map<String, Map<String, Object>> answered = new HashMap<>();
    private final Map<String, JsonNode> askedBefore = new HashMap<>();

    StandInShopify(String token, String secret) {
        this.token = token;
        this.secret = secret;
    }

    @Override
    public String signInHeader() {
        return "X-Shopify-Access-Token";
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Map<String, Object> settings(String address) {
        return Map.of(
                "kind",
                "shopify",
                "secret",
                secret,
                "stock.address",
                address,
                "stock.secret",
                token,
                "stock.location",
                LOCATION);
    }

    @Override
    public Answer answer(Asked asked) {
        if (!asked.signIn().equals(token)) {
            return new Answer(401, Map.of("errors", "[API] Invalid API key or access token"));
        }
        if (!asked.path().matches("/admin/api/\\d{4}-\\d\\d/graphql\\.json")) {
            return new Answer(404, Map.of("errors", "Not Found"));
        }
        String query = asked.body().path("query").asString("");
        JsonNode variables = asked.body().path("variables");
        Map<String, Object> data = query.contains("inventorySetQuantities(")
                ? set(query, variables)
                : query.contains("inventoryItems(") ? items(variables) : nodes(variables);
        return new Answer(200, Map.of("data", data));
    }

    private Map<String, Object> items(JsonNode variables) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        Matcher sku = SKU.matcher(variables.path("query").asString(""));
        while (sku.find()) {
            String text = sku.group(1).replaceAll("\\\\(.)", "$1");
            nodes.add(Map.of("id", ITEM + shelf.id(text), "sku", text));
        }
        return Map.of("inventoryItems", Map.of("nodes", nodes, "pageInfo", Map.of("hasNextPage", false)));
    }

    private Map<String, Object> nodes(JsonNode variables) {
        List<Object> nodes = new ArrayList<>();
        for (JsonNode id : variables.path("ids")) {
            shelf.quantity(number(id))
                    .ifPresent(quantity -> nodes.add(Map.of(
                            "id",
                            id.asString(""),
                            "inventoryLevel",
                            Map.of("quantities", List.of(Map.of("quantity", quantity))))));
        }
        return Map.of("nodes", nodes);
    }

    private static long number(JsonNode id) {
        String text = id.asString("");
        return text.matches(Pattern.quote(ITEM) + "\\d{1,15}") ? Long.parseLong(text.substring(ITEM.length())) : 0;
    }

    private synchronized Map<String, Object> set(String query, JsonNode variables) {
        String key = variables.path("key").asString("");
        JsonNode input = variables.path("input");
        if (!query.contains("@idempotent") || key.isBlank()) {
            return faults(fault("IDEMPOTENCY_KEY_MISSING", "input", "A key is needed"));
        }
        Map<String, Object> before = answered.get(key);
        if (before != null) {
            return input.equals(askedBefore.get(key))
                    ? before
                    : faults(fault(
                            "IDEMPOTENCY_KEY_PARAMETER_MISMATCH", "input", "The key was used for something else"));
        }
        Map<String, Object> answer = set(input);
        answered.put(key, answer);
        askedBefore.put(key, input);
        return answer;
    }

    private Map<String, Object> set(JsonNode input) {
        Map<Long, Long> quantities = new LinkedHashMap<>();
        Map<Long, Long> expected = new LinkedHashMap<>();
        int place = 0;
        for (JsonNode one : input.path("quantities")) {
            long id = number(one.path("inventoryItemId"));
            if (!one.has("changeFromQuantity")) {
                return faults(fault("INVALID", "" + place, "changeFromQuantity is needed"));
            }
            if (shelf.quantity(id).isEmpty()) {
                return faults(fault("INVALID_INVENTORY_ITEM", "" + place, "There is no such item"));
            }
            quantities.put(id, one.path("quantity").asLong(0));
            if (!one.path("changeFromQuantity").isNull()) {
                expected.put(id, one.path("changeFromQuantity").asLong(0));
            }
            place++;
        }
        return shelf.set(quantities, expected)
                ? Map.of("inventorySetQuantities", Map.of("userErrors", List.of()))
                : faults(fault("CHANGE_FROM_QUANTITY_STALE", "0", "It is not as you believe"));
    }

    private static Map<String, Object> fault(String code, String place, String message) {
        return Map.of("code", code, "field", List.of("input", "quantities", place), "message", message);
    }

    private static Map<String, Object> faults(Map<String, Object> fault) {
        return Map.of("inventorySetQuantities", Map.of("userErrors", List.of(fault)));
    }

    @Override
    public Sale sale(String sku, long units, long number) {
        return new Sale(
                Map.of("X-Shopify-Topic", "orders/create"),
                "X-Shopify-Hmac-Sha256",
                Map.of(
                        "id",
                        number,
                        "updated_at",
                        Instant.now().toString(),
                        "line_items",
                        List.of(Map.of("id", number, "sku", sku, "quantity", units))));
    }
}
