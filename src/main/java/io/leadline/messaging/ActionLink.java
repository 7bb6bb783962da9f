package io.leadline.messaging;

import java.time.Instant;
import java.util.Optional;

/** What a link in a mail allows: to act in one order for one supplier, until it expires. */
public record ActionLink(String id, String orderId, String supplierId, Instant expiresAt) {

    /** The id of the first link in a text, whether it is still valid or not. */
    public static Optional<String> idIn(String text) {
        return LinkToken.in(text).map(LinkToken::hash);
    }
}
