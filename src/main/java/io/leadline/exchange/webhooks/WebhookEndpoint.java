package io.leadline.exchange.webhooks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address outside that is told what happens. It hears of its own channels, or of one supplier's orders, and of nothing
 * else. Its secret is not here and nowhere else: it is reckoned of a key that is not in the store.
 *
 * @param organisation the supplier whose orders it hears of; null for the company's own program
 * @param secretNumber of its present secret, from 1
 * @param renewedAt when it last got another secret; null for never
 * @param open whether it is told anything
 * @param trouble subject of the process that tries again; null while all goes well
 * @param silent whether it gives no answer, so that nothing is sent until the process finds that it does
 * @param problem why the last message was not taken; null while all goes well
 * @param shop its name in the settings, where it is a shop that is told in its own words; null for a program that takes webhooks
 */
public record WebhookEndpoint(
        String id,
        String name,
        String url,
        Set<WebhookKind> kinds,
        Set<String> channels,
        @Nullable String organisation,
        String by,
        Instant madeAt,
        int secretNumber,
        @Nullable Instant renewedAt,
        boolean open,
        @Nullable String trouble,
        boolean silent,
        @Nullable String problem,
        @Nullable String shop) {

    /** Starts the process that tries again; its subject is the trouble. */
    public static final String FAILED = "exchange.webhookFailed";

    public static final String PROCESS = "webhook-retry";

    public static final String SUBJECT = "subject";

    /** How often it was tried in this trouble. */
    public static final String TRIES = "tries";

    /** How many seconds it asked to be left alone, 0 where it said nothing of that. */
    public static final String PAUSE = "pause";

    /** Whether it takes messages again. */
    public static final String WORKS = "works";

    public WebhookEndpoint {
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
        boolean ofChannels = kinds.stream().anyMatch(WebhookKind::isOfChannels);
        if (id.isBlank() || name.isBlank() || kinds.isEmpty()) {
            throw new IllegalArgumentException("An endpoint has an id, a name and kinds, not '" + id + "', " + kinds);
        }
        if (ofChannels == channels.isEmpty()) {
            throw new IllegalArgumentException(
                    "Endpoint " + id + " has channels where it is about stock and only there, not " + channels);
        }
        if (organisation != null && ofChannels) {
            throw new IllegalArgumentException(
                    "Endpoint " + id + " of " + organisation + " is about the company's stock");
        }
        if (shop != null && (!kinds.equals(Set.of(WebhookKind.AVAILABILITY)) || channels.size() > 1)) {
            throw new IllegalArgumentException(
                    "Shop " + shop + " is told what its channel may promise and nothing else");
        }
    }

    /** One that hears what its channel may promise, in its own words. */
    static WebhookEndpoint ofShop(String id, String shop, String url, String channel, Instant at) {
        return new WebhookEndpoint(
                id,
                shop,
                url,
                Set.of(WebhookKind.AVAILABILITY),
                Set.of(channel),
                null,
                "settings",
                at,
                1,
                null,
                true,
                null,
                false,
                null,
                shop);
    }

    public boolean hears(WebhookKind kind) {
        return open && kinds.contains(kind);
    }

    public boolean hearsOfChannel(WebhookKind kind, String channel) {
        return hears(kind) && kind.isOfChannels() && channels.contains(channel);
    }

    public boolean hearsOfOrders(String supplier) {
        return hears(WebhookKind.ORDER) && (organisation == null || organisation.equals(supplier));
    }
}
