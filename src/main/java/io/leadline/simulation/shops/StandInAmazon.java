package io.leadline.simulation.shops;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Stands for Amazon: one listing after the other. Its sales come through a queue, so that it tells of none here. */
final class StandInAmazon implements StandIn {

    private static final String TOKEN = "/auth/o2/token";
    private static final String LISTING = "/listings/2021-08-01/items/SELLER/";

    private final Shelf shelf = new Shelf();
    private final String token;

    StandInAmazon(String token) {
        this.token = token;
    }

    @Override
    public String signInHeader() {
        return "x-amz-access-token";
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Map<String, Object> settings(String address) {
        return Map.of(
                "kind", "amazon",
                "stock.address", address,
                "stock.key", "stand-in",
                "stock.secret", "stand-in",
                "stock.refresh-token", "stand-in",
                "stock.sign-in", address + TOKEN,
                "stock.seller", "SELLER",
                "stock.marketplace", "MARKET");
    }

    @Override
    public Answer answer(Asked asked) {
        if (asked.path().equals(TOKEN)) {
            return new Answer(200, Map.of("access_token", token, "expires_in", 3_600));
        }
        if (!asked.signIn().equals(token)) {
            return new Answer(403, Map.of("errors", List.of(Map.of("message", "Access is denied."))));
        }
        if (!asked.path().startsWith(LISTING)) {
            return new Answer(404, Map.of("errors", List.of(Map.of("message", "There is no such listing."))));
        }
        String sku = asked.path().substring(LISTING.length());
        if (asked.method().equals("GET")) {
            return new Answer(200, Map.of("sku", sku, "summaries", List.of(Map.of("productType", "PRODUCT"))));
        }
        for (JsonNode patch : asked.body().path("patches")) {
            shelf.set(
                    shelf.id(sku), patch.path("value").path(0).path("quantity").asLong(0));
        }
        return new Answer(200, Map.of("sku", sku, "status", "ACCEPTED", "issues", List.of()));
    }

    @Override
    public @Nullable Sale sale(String sku, long units, long number) {
        return null;
    }
}
