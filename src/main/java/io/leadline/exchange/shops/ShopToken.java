package io.leadline.exchange.shops;

import io.leadline.exchange.webhooks.ShopTelling.Turn;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a shop gives for a while, by OAuth 2.0, to whoever shows what stands in the settings; kept until shortly before its end. */
final class ShopToken {

    private static final Duration SPARE = Duration.ofMinutes(1);

    private final ShopCalls calls;
    private final String address;
    private final Map<String, String> shown;
    private @Nullable String known;
    private long endsAt;

    /** @param shown what is shown there, by the names of RFC 6749 */
    ShopToken(ShopCalls calls, String address, Map<String, String> shown) {
        this.calls = calls;
        this.address = address;
        this.shown = Map.copyOf(shown);
    }

    String of(Turn turn) throws IOException {
        String kept = known;
        if (kept != null && System.nanoTime() - endsAt < 0) {
            return kept;
        }
        ShopCalls.Said said = calls.ask(
                turn,
                "POST",
                address,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                shown.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .sorted()
                        .collect(Collectors.joining("&")));
        String given = said.body().path("access_token").asString("");
        if (!said.answer().taken() || given.isEmpty() || given.chars().anyMatch(each -> each <= 32 || each >= 127)) {
            throw new ShopSilent(
                    said.status(),
                    "no token: answered " + said.status(),
                    said.answer().pause());
        }
        known = given;
        endsAt = System.nanoTime()
                + Duration.ofSeconds(said.body().path("expires_in").asLong(0))
                        .minus(SPARE)
                        .toNanos();
        return given;
    }

    /** It was taken back before its time. */
    void forget() {
        known = null;
    }
}
