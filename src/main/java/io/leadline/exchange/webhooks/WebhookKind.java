package io.leadline.exchange.webhooks;

import java.util.Arrays;
import java.util.Optional;

/** What an endpoint can hear of. */
public enum WebhookKind {
    /** What a channel may promise of an item has changed; the newest alone counts. */
    AVAILABILITY("io.leadline.stock.availability.changed", true),
    /** A reservation was held, extended, confirmed, released, has expired, or goods of it came back. */
    RESERVATION("io.leadline.reservation.changed", true),
    /** An item is marked down on a channel from a day on. */
    MARK_DOWN("io.leadline.price.marked-down", true),
    /** A purchase order has another state. */
    ORDER("io.leadline.order.changed", false);

    private final String type;
    private final boolean ofChannels;

    WebhookKind(String type, boolean ofChannels) {
        this.type = type;
        this.ofChannels = ofChannels;
    }

    /** As it stands in messages and stores; it does not change. */
    public String type() {
        return type;
    }

    /** Whether it is about the stock that channels sell, so that an endpoint says which ones; and nothing for a supplier. */
    public boolean isOfChannels() {
        return ofChannels;
    }

    public static Optional<WebhookKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
