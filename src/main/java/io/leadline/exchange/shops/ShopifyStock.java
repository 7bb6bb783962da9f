package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopTelling.ShopOffer;
import io.leadline.exchange.webhooks.ShopTelling.Turn;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Shopify's GraphQL Admin API of 2026-04. What it believes is read, and set only as long as it still believes that: where it has
 * sold something meanwhile, it is read again, and told what is there by then. Each request has a key by which Shopify knows one
 * that comes twice: of what is told, what it is set from, and how many answers there were before.
 */
final class ShopifyStock implements ShopDoor {

    private static final String PATH = "/admin/api/2026-04/graphql.json";
    private static final int AT_ONCE = 100;
    private static final int SKUS_A_QUESTION = 25;
    private static final int MOST_PAGES = 10;
    private static final int ROUNDS = 5;

    /** What it says where it believes something else than what was set from, and of keys that are used up. */
    private static final Set<String> READ_AGAIN = Set.of(
            "CHANGE_FROM_QUANTITY_STALE",
            "COMPARE_QUANTITY_STALE",
            "IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED",
            "IDEMPOTENCY_KEY_PARAMETER_MISMATCH");

    /** What it reckons itself, as of a bundle, or does not have at the location. */
    private static final Set<String> NOT_TOLD = Set.of("NON_MUTABLE_INVENTORY_ITEM", "ITEM_NOT_STOCKED_AT_LOCATION");

    private static final String UNDER_WAY = "IDEMPOTENCY_CONCURRENT_REQUEST";
    private static final String NO_SUCH_ITEM = "INVALID_INVENTORY_ITEM";

    private static final String ITEMS = """
        query Items($query: String!, $after: String) {
          inventoryItems(first: 100, query: $query, after: $after) {
            nodes { id sku }
            pageInfo { hasNextPage endCursor }
          }
        }\
        """;

    private static final String BELIEVED = """
        query Believed($ids: [ID!]!, $location: ID!) {
          nodes(ids: $ids) {
            ... on InventoryItem {
              id
              inventoryLevel(locationId: $location) { quantities(names: ["available"]) { quantity } }
            }
          }
        }\
        """;

    private static final String SET = """
        mutation Set($input: InventorySetQuantitiesInput!, $key: String!) {
          inventorySetQuantities(input: $input) @idempotent(key: $key) {
            userErrors { code field message }
          }
        }\
        """;

    private final ShopSettings.Stock settings;
    private final String location;
    private final @Nullable ShopToken token;
    private final ShopCalls calls;
    private final ShopItems items;

    ShopifyStock(ShopSettings.Stock settings, ShopCalls calls, ShopItems items) {
        String named = settings.needed("location");
        this.settings = settings;
        this.location = named.startsWith("gid:") ? named : "gid://shopify/Location/" + named;
        this.calls = calls;
        this.items = items;
        // An app of today's has an id, by which its secret gets a token for a day; one of before has a token that
        // stays.
        String key = settings.key();
        this.token = key == null || key.isBlank()
                ? null
                : new ShopToken(
                        calls,
                        settings.below("/admin/oauth/access_token"),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                key,
                                "client_secret",
                                settings.secret()));
    }

    /** @param from what the shop believes */
    private record Change(Sku sku, String id, long from, long to) {}

    /** @param place among what was set; below zero where it is about none of it */
    private record Fault(String code, int place, String message) {}

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public void tell(String shop, ShopOffer offer, Map<Sku, ShopAnswer> answers) throws IOException {
        Map<Sku, List<String>> ids = items.ids(shop, offer.available().keySet(), skus -> read(offer.turn(), skus));
        Map<Sku, Long> wanted = new LinkedHashMap<>();
        ids.forEach((sku, named) -> {
            if (named.isEmpty()) {
                answers.put(sku, ShopAnswer.notSold());
            } else {
                wanted.put(sku, ShopDoor.whole(offer.available(sku)));
            }
        });
        for (int round = 0; round < ROUNDS && !wanted.isEmpty(); round++) {
            if (round > 0) {
                wanted.replaceAll((sku, before) -> ShopDoor.whole(offer.newest().of(sku)));
            }
            round(shop, offer, ids, wanted, round, answers);
            wanted.keySet().removeAll(answers.keySet());
        }
        wanted.keySet()
                .forEach(sku -> answers.put(
                        sku, ShopAnswer.refused(200, "it sold something each time before it could be told")));
    }

    private void round(
            String shop,
            ShopOffer offer,
            Map<Sku, List<String>> ids,
            Map<Sku, Long> wanted,
            int round,
            Map<Sku, ShopAnswer> answers)
            throws IOException {
        Map<String, Long> believed = believed(
                offer.turn(),
                wanted.keySet().stream()
                        .flatMap(sku -> ids.getOrDefault(sku, List.of()).stream())
                        .toList());
        List<Change> changes = new ArrayList<>();
        wanted.forEach((sku, to) -> {
            List<String> stocked = ids.getOrDefault(sku, List.of()).stream()
                    .filter(believed::containsKey)
                    .toList();
            if (stocked.isEmpty()) {
                // Not stocked at this location, or not there any more: next time it is looked for anew.
                items.forget(shop, List.of(sku));
                answers.put(sku, ShopAnswer.notSold());
                return;
            }
            List<Change> of = stocked.stream()
                    .map(id -> new Change(sku, id, believed.getOrDefault(id, 0L), to))
                    .filter(change -> change.from() != change.to())
                    .toList();
            if (of.isEmpty()) {
                answers.put(sku, ShopAnswer.taken(200));
            }
            changes.addAll(of);
        });
        if (changes.isEmpty()) {
            return;
        }
        List<Fault> faults = set(offer, changes, round);
        if (faults.isEmpty()) {
            changes.forEach(change -> answers.put(change.sku(), ShopAnswer.taken(200)));
            return;
        }
        // It has set none of them: those that nothing is wrong with are told in the next round.
        for (Fault fault : faults) {
            if (fault.code().equals(UNDER_WAY)) {
                throw new ShopSilent(200, fault.message(), Duration.ZERO);
            }
            if (READ_AGAIN.contains(fault.code())) {
                continue;
            }
            if (fault.place() < 0 || fault.place() >= changes.size()) {
                throw new ShopSilent(200, fault.message(), Duration.ZERO);
            }
            Sku sku = changes.get(fault.place()).sku();
            if (fault.code().equals(NO_SUCH_ITEM)) {
                items.forget(shop, List.of(sku));
            }
            answers.put(
                    sku,
                    NOT_TOLD.contains(fault.code()) ? ShopAnswer.notSold() : ShopAnswer.refused(200, fault.message()));
        }
    }

    private Map<Sku, List<String>> read(Turn turn, Collection<Sku> skus) throws IOException {
        Map<Sku, List<String>> found = new LinkedHashMap<>();
        List<Sku> all = List.copyOf(skus);
        for (int from = 0; from < all.size(); from += SKUS_A_QUESTION) {
            List<Sku> some = all.subList(from, Math.min(all.size(), from + SKUS_A_QUESTION));
            String query = some.stream().map(ShopifyStock::quoted).collect(Collectors.joining(" OR "));
            String after = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                Map<String, Object> variables = new LinkedHashMap<>();
                variables.put("query", query);
                variables.put("after", after);
                JsonNode answer = ask(turn, ITEMS, variables).path("inventoryItems");
                for (JsonNode node : answer.path("nodes")) {
                    // It finds what begins with that, too, and does not tell small letters from large ones.
                    some.stream()
                            .filter(sku -> sku.value().equals(node.path("sku").asString("")))
                            .forEach(sku -> found.computeIfAbsent(sku, none -> new ArrayList<>())
                                    .add(node.path("id").asString("")));
                }
                if (!answer.path("pageInfo").path("hasNextPage").asBoolean(false)) {
                    break;
                }
                after = answer.path("pageInfo").path("endCursor").asString("");
            }
        }
        return found;
    }

    private static String quoted(Sku sku) {
        return "sku:\"" + sku.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** @return by id; without those that are not stocked at the location */
    private Map<String, Long> believed(Turn turn, List<String> ids) throws IOException {
        Map<String, Long> believed = new LinkedHashMap<>();
        List<String> each = List.copyOf(new LinkedHashSet<>(ids));
        for (int from = 0; from < each.size(); from += AT_ONCE) {
            Map<String, Object> variables =
                    Map.of("ids", each.subList(from, Math.min(each.size(), from + AT_ONCE)), "location", location);
            for (JsonNode node : ask(turn, BELIEVED, variables).path("nodes")) {
                JsonNode quantity =
                        node.path("inventoryLevel").path("quantities").path(0).path("quantity");
                if (quantity.isNumber()) {
                    believed.put(node.path("id").asString(""), quantity.asLong());
                }
            }
        }
        return believed;
    }

    private List<Fault> set(ShopOffer offer, List<Change> changes, int round) throws IOException {
        List<Map<String, Object>> quantities = changes.stream()
                .map(change -> Map.<String, Object>of(
                        "inventoryItemId", change.id(),
                        "locationId", location,
                        "quantity", change.to(),
                        "changeFromQuantity", change.from()))
                .toList();
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("name", "available");
        input.put("reason", "correction");
        input.put("quantities", quantities);
        String told = changes.stream()
                .map(change -> change.id() + " " + change.from() + " " + change.to())
                .collect(Collectors.joining("\n"));
        UUID key = UUID.nameUUIDFromBytes((offer.name() + "\n" + round + "\n" + told).getBytes(StandardCharsets.UTF_8));
        JsonNode answer = ask(offer.turn(), SET, Map.of("input", input, "key", key.toString()));
        List<Fault> faults = new ArrayList<>();
        for (JsonNode fault : answer.path("inventorySetQuantities").path("userErrors")) {
            faults.add(new Fault(
                    fault.path("code").asString(""),
                    place(fault.path("field")),
                    fault.path("message").asString("refused")));
        }
        return faults;
    }

    /** {@code ["input", "quantities", "3", …]}. */
    private static int place(JsonNode field) {
        for (int i = 0; i + 1 < field.size(); i++) {
            String next = field.path(i + 1).asString("");
            if (field.path(i).asString("").equals("quantities") && next.matches("\\d{1,4}")) {
                return Integer.parseInt(next);
            }
        }
        return -1;
    }

    private JsonNode ask(Turn turn, String query, Map<String, Object> variables) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        String shown = token == null ? settings.secret() : token.of(turn);
        ShopCalls.Said said = calls.ask(
                turn,
                "POST",
                settings.below(PATH),
                Map.of("Content-Type", "application/json", "X-Shopify-Access-Token", shown),
                calls.write(body));
        if (!said.answer().taken()) {
            if (token != null && said.status() == 401) {
                token.forget();
            }
            throw ShopSilent.answered(said.answer());
        }
        JsonNode cost = said.body().path("extensions").path("cost");
        Duration pause = restored(cost);
        JsonNode errors = said.body().path("errors");
        if (!errors.isEmpty() || errors.isString()) {
            String message = errors.isString()
                    ? errors.asString("")
                    : errors.path(0).path("message").asString("errors");
            throw new ShopSilent(said.status(), message, pause);
        }
        if (!said.body().path("data").isObject()) {
            throw new ShopSilent(said.status(), "answered no data", pause);
        }
        calls.rest(pause);
        return said.body().path("data");
    }

    /** How long it takes until it has as much left again as this question cost. */
    private static Duration restored(JsonNode cost) {
        JsonNode left = cost.path("throttleStatus");
        double missing = cost.path("requestedQueryCost").asDouble(0)
                - left.path("currentlyAvailable").asDouble(0);
        double rate = left.path("restoreRate").asDouble(0);
        return missing > 0 && rate > 0 ? Duration.ofMillis((long) Math.ceil(1_000 * missing / rate)) : Duration.ZERO;
    }
}
