package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.ShopAnswer;
import io.leadline.exchange.webhooks.ShopTelling.ShopOffer;
import io.leadline.exchange.webhooks.ShopTelling.Turn;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Amazon's Selling Partner API, Listings Items of 2021-08-01: of what the seller sends itself, the quantity of one listing after
 * the other, at the pace that Amazon allows. What else stands in a listing's availability stays as it is. It takes a change and
 * makes it later, in the order in which changes came. Each listing is looked at first: a change has to name its kind of product,
 * and one that Amazon sends from its own centres would be taken from there by being told a quantity.
 */
final class AmazonStock implements ShopDoor {

    private static final int AT_ONCE = 20;

    /** Five looks and five changes a second, in turns. */
    private static final Duration PACE = Duration.ofMillis(100);

    private static final Duration TOO_OFTEN = Duration.ofSeconds(2);

    /** Goods that the seller sends. */
    private static final String OWN_STOCK = "DEFAULT";

    /** How those of Amazon's own centres begin. */
    private static final String CENTRES = "AMAZON";

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
        Set<Sku> none = items.none(shop, offer.available().keySet());
        for (Sku sku : offer.available().keySet()) {
            answers.put(sku, none.contains(sku) ? ShopAnswer.notSold() : tell(shop, offer, sku));
        }
    }

    private ShopAnswer tell(String shop, ShopOffer offer, Sku sku) throws IOException {
        ShopCalls.Said seen = ask(offer.turn(), "GET", sku, "&includedData=summaries,fulfillmentAvailability", "");
        if (seen.status() == 400) {
            // A SKU that Amazon cannot have is nothing of the others.
            return ShopAnswer.refused(seen.status(), problem(seen.body().path("errors")));
        }
        String type = type(seen);
        if (type.isEmpty()) {
            items.keepNone(shop, sku);
            return ShopAnswer.notSold();
        }
        return patch(offer, sku, type);
    }

    private ShopAnswer patch(ShopOffer offer, Sku sku, String type) throws IOException {
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
            case 400, 404, 413, 415, 422 ->
                ShopAnswer.refused(said.status(), problem(said.body().path("errors")));
            default -> throw silent(said);
        };
    }

    private static String problem(JsonNode told) {
        return told.path(0).path("message").asString("refused");
    }

    /** What kind of product the listing is; empty where there is none that the seller sends itself. */
    private static String type(ShopCalls.Said said) throws IOException {
        if (said.status() == 404) {
            return "";
        }
        if (!said.answer().taken()) {
            throw silent(said);
        }
        for (JsonNode place : said.body().path("fulfillmentAvailability")) {
            if (place.path("fulfillmentChannelCode").asString("").startsWith(CENTRES)) {
                return "";
            }
        }
        return said.body().path("summaries").path(0).path("productType").asString("");
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
