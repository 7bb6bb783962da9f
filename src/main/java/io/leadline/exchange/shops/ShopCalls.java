package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.Outside;
import io.leadline.exchange.webhooks.ShopTelling;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls of one shop, one after the other: JSON to and fro, as long as it is our turn, and not faster than it bears. */
final class ShopCalls {

    /** Longer than this nobody waits on the spot: the process comes back later. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Outside outside;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private long restedAt = System.nanoTime();

    ShopCalls(Outside outside) {
        this.outside = outside;
    }

    /** @param body missing where it is no JSON */
    record Said(Outside.Answer answer, JsonNode body) {

        int status() {
            return answer.status();
        }
    }

    synchronized Said ask(
            ShopTelling.Turn turn, String method, String address, Map<String, String> headers, String body)
            throws IOException {
        long wait = restedAt - System.nanoTime();
        if (wait > 0) {
            try {
                Thread.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new ShopSilent(0, "ended", Duration.ZERO);
            }
        }
        if (!turn.isOurs()) {
            throw new ShopSilent(0, "another instance goes on", Duration.ZERO);
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("User-Agent", "Leadline/1.0 (Language=Java)");
        all.put("Accept", "application/json");
        Outside.Answer answer = outside.ask(method, address, all, body);
        return new Said(answer, read(answer.body()));
    }

    /** The next call waits for so long. */
    synchronized void rest(Duration pause) {
        Duration bearable = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        restedAt = System.nanoTime() + bearable.toNanos();
    }

    String write(Object body) {
        return mapper.writeValueAsString(body);
    }

    private JsonNode read(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : mapper.readTree(text);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }
}
