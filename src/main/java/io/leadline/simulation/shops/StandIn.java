package io.leadline.simulation.shops;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One shop that is not there: it answers as the one that it stands for, as far as it is asked here. */
interface StandIn {

    /**
     * @param path below its own address, with what is asked for
     * @param body missing where there is none, or it is a form
     */
    record Asked(String method, String path, Map<String, String> query, String signIn, JsonNode body) {}

    record Answer(int status, Object body) {}

    /** The header by which it lets programs in. */
    String signInHeader();

    Answer answer(Asked asked);

    Shelf shelf();

    /** What Leadline needs to know of it, below {@code leadline.shops.NAME}. */
    Map<String, Object> settings(String address);

    /** What its webhooks say of a sale; null where it has none. */
    @Nullable
    Sale sale(String sku, long units, long number);

    /** @param headers without the signature */
    record Sale(Map<String, String> headers, String signatureHeader, Map<String, Object> order) {}
}
