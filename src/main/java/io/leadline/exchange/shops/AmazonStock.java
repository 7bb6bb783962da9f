package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopTelling.ShopOffer;
import io.leadline.exchange.webhooks.ShopTelling.Turn;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Amazon's Selling Partner API, Listings Items of 2021-08-01: of what the seller sends itself, the quantity of one listing after
 * the other, at the pace that Amazon allows. What else stands in a listing's availability stays as it is. It takes a change and
 * makes it later, in the order in which changes came.
 */
final class AmazonStock implements ShopDoor {

    /** Five a second, and some of each telling are of items that have to be looked for first. */
    private static final int AT_ONCE = 20;

    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration TOO_OFTEN = Duration.ofSeconds(2);

    /** Goods that the seller sends. */
    private static final String OWN_STOCK = "DEFAULT";

    private final ShopSettings.Stock settings;
    private final ShopCalls calls;
    private final ShopItems items;
    private final ShopToken token;

    AmazonStock(ShopSettings.Stock settings, ShopCalls calls, ShopItems items) {
        this.settings = settings;
        this.calls = calls;
        this.items = items;
        this.token = new ShopToken(
                calls,
                settings.signIn(),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        settings.needed("refresh-token"),
                        "client_id",
                        settings.needed("key"),
                        "client_secret",
                        settings.secret()));
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public void tell(String shop, ShopOffer offer, Map<Sku, ShopAnswer> answers) throws IOException {
        Map<Sku, List<String>> types = items.ids(shop, offer.available().keySet(), skus -> read(offer.turn(), skus));
        for (Map.Entry<Sku, List<String>> one : types.entrySet()) {
            answers.put(
                    one.getKey(),
                    one.getValue().isEmpty()
                            ? ShopAnswer.notSold()
                            : patch(shop, offer, one.getKey(), one.getValue().getFirst()));
        }
    }

    private ShopAnswer patch(String shop, ShopOffer offer, Sku sku, String type) throws IOException {
        // The last of them is told seconds after the first.
        long available = ShopDoor.whole(offer.newest().of(sku));
        Map<String, Object> body = Map.of(
                "productType",
                type,
                "patches",
                List.of(Map.of(
                        "op",
                        "merge",
                        "path",
                        "/attributes/fulfillment_availability",
                        "value",
                        List.of(Map.of("fulfillment_channel_code", OWN_STOCK, "quantity", available)))));
        ShopCalls.Said said = ask(offer.turn(), "PATCH", sku, "", calls.write(body));
        return switch (said.status()) {
            case 200, 202 ->
                said.body().path("status").asString("").equals("INVALID")
                        ? ShopAnswer.refused(said.status(), problem(said.body().path("issues")))
                        : ShopAnswer.taken(said.status());
            case 400, 404, 413, 415, 422 -> {
                items.forget(shop, List.of(sku));
                yield ShopAnswer.refused(said.status(), problem(said.body().path("errors")));
            }
            default -> throw silent(said);
        };
    }

    private static String problem(JsonNode told) {
        return told.path(0).path("message").asString("refused");
    }

    /** Of each listing what kind of product it is, without which nothing of it can be changed. */
    private Map<Sku, List<String>> read(Turn turn, Collection<Sku> skus) throws IOException {
        Map<Sku, List<String>> found = new LinkedHashMap<>();
        for (Sku sku : skus) {
            ShopCalls.Said said = ask(turn, "GET", sku, "&includedData=summaries", "");
            if (said.answer().taken()) {
                String type = said.body()
                        .path("summaries")
                        .path(0)
                        .path("productType")
                        .asString("");
                found.put(sku, type.isEmpty() ? List.of() : List.of(type));
            } else if (said.status() != 404) {
                throw silent(said);
            }
        }
        return found;
    }

    private static ShopSilent silent(ShopCalls.Said said) {
        boolean says = !said.answer().pause().isZero();
        return said.status() == 429 && !says
                ? new ShopSilent(said.status(), "answered " + said.status(), TOO_OFTEN)
                : ShopSilent.answered(said.answer());
    }

    private ShopCalls.Said ask(Turn turn, String method, Sku sku, String more, String body) throws IOException {
        String address = settings.below("/listings/2021-08-01/items/" + encoded(settings.needed("seller")) + "/"
                + encoded(sku.value()) + "?marketplaceIds=" + encoded(settings.needed("marketplace")) + more);
        ShopCalls.Said said = calls.ask(turn, method, address, headers(token.of(turn)), body);
        calls.rest(PACE);
        if (said.status() == 401 || said.status() == 403) {
            token.forget();
        }
        return said;
    }

    private static Map<String, String> headers(String token) {
        return Map.of("Content-Type", "application/json", "x-amz-access-token", token);
    }

    /** A blank in a path is no plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
