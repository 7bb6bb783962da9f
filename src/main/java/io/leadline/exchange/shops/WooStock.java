package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopTelling.ShopOffer;
import io.leadline.exchange.webhooks.ShopTelling.Turn;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * WooCommerce's REST API, version 3. It sets without comparing: what is told is the newest, and nothing else is on its way to it.
 * Variations are told by their product, each product's together.
 */
final class WooStock implements ShopDoor {

    private static final String PATH = "/wp-json/wc/v3/products";
    private static final int AT_ONCE = 100;
    private static final int SKUS_A_QUESTION = 20;
    private static final String NO_PRODUCT = "0";

    private final ShopSettings.Stock settings;
    private final ShopCalls calls;
    private final ShopItems items;

    WooStock(ShopSettings.Stock settings, ShopCalls calls, ShopItems items) {
        this.settings = settings;
        this.calls = calls;
        this.items = items;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public void tell(String shop, ShopOffer offer, Map<Sku, ShopAnswer> answers) throws IOException {
        Map<Sku, List<String>> ids = items.ids(shop, offer.available().keySet(), skus -> read(offer.turn(), skus));
        Map<String, Map<Long, Sku>> byProduct = new LinkedHashMap<>();
        ids.forEach((sku, named) -> {
            if (named.isEmpty()) {
                answers.put(sku, ShopAnswer.notSold());
            }
            for (String id : named) {
                String[] parts = id.split("/", 2);
                byProduct
                        .computeIfAbsent(parts[0], none -> new LinkedHashMap<>())
                        .put(Long.valueOf(parts[1]), sku);
            }
        });
        for (Map.Entry<String, Map<Long, Sku>> product : byProduct.entrySet()) {
            List<Map.Entry<Long, Sku>> all = List.copyOf(product.getValue().entrySet());
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                Map<Long, Sku> some = new LinkedHashMap<>();
                all.subList(from, Math.min(all.size(), from + AT_ONCE))
                        .forEach(one -> some.put(one.getKey(), one.getValue()));
                set(shop, offer, product.getKey(), some, answers);
            }
        }
    }

    private void set(String shop, ShopOffer offer, String product, Map<Long, Sku> skus, Map<Sku, ShopAnswer> answers)
            throws IOException {
        List<Map<String, Object>> update = new ArrayList<>();
        skus.forEach((id, sku) -> update.add(
                Map.of("id", id, "manage_stock", true, "stock_quantity", ShopDoor.whole(offer.available(sku)))));
        ShopCalls.Said said = calls.ask(
                offer.turn(),
                "POST",
                settings.below(PATH + (product.equals(NO_PRODUCT) ? "" : "/" + product + "/variations") + "/batch"),
                headers(),
                calls.write(Map.of("update", update)));
        if (!product.equals(NO_PRODUCT) && said.status() == 404) {
            // The product is gone, and its variations with it.
            items.forget(shop, skus.values());
            skus.values().forEach(sku -> answers.put(sku, ShopAnswer.refused(404, "its product is gone")));
            return;
        }
        if (!said.answer().taken() || !said.body().path("update").isArray()) {
            throw ShopSilent.answered(said.answer());
        }
        for (JsonNode one : said.body().path("update")) {
            Sku sku = skus.get(one.path("id").asLong(0));
            JsonNode error = one.path("error");
            if (sku != null && error.isObject()) {
                // Also where it has another product by now that is called so.
                items.forget(shop, List.of(sku));
                answers.put(
                        sku,
                        ShopAnswer.refused(said.status(), error.path("message").asString("refused")));
            } else if (sku != null) {
                answers.putIfAbsent(sku, ShopAnswer.taken(said.status()));
            }
        }
    }

    private Map<Sku, List<String>> read(Turn turn, Collection<Sku> skus) throws IOException {
        Map<Sku, List<String>> found = new LinkedHashMap<>();
        List<Sku> plain =
                skus.stream().filter(sku -> sku.value().indexOf(',') < 0).toList();
        for (int from = 0; from < plain.size(); from += SKUS_A_QUESTION) {
            read(turn, plain.subList(from, Math.min(plain.size(), from + SKUS_A_QUESTION)), found);
        }
        for (Sku sku : skus) {
            if (sku.value().indexOf(',') >= 0) {
                // A comma parts SKUs in a question; alone it is looked for as it stands, too.
                read(turn, List.of(sku), found);
            }
        }
        return found;
    }

    private void read(Turn turn, List<Sku> skus, Map<Sku, List<String>> found) throws IOException {
        String asked = skus.stream().map(Sku::value).collect(Collectors.joining(","));
        ShopCalls.Said said = calls.ask(
                turn,
                "GET",
                settings.below(PATH + "?per_page=100&_fields=id,parent_id,sku&sku="
                        + URLEncoder.encode(asked, StandardCharsets.UTF_8)),
                headers(),
                "");
        if (!said.answer().taken() || !said.body().isArray()) {
            throw ShopSilent.answered(said.answer());
        }
        for (JsonNode product : said.body()) {
            String id = product.path("parent_id").asLong(0) + "/"
                    + product.path("id").asLong(0);
            skus.stream()
                    .filter(sku -> sku.value().equals(product.path("sku").asString("")))
                    .forEach(sku -> found.computeIfAbsent(sku, none -> new ArrayList<>())
                            .add(id));
        }
    }

    private Map<String, String> headers() {
        String signIn = settings.needed("key") + ":" + settings.secret();
        return Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(signIn.getBytes(StandardCharsets.UTF_8)));
    }
}
