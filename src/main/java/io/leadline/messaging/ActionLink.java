package io.leadline.messaging;

import java.time.Instant;

/** What a link in a mail allows: to act in one order for one supplier, until it expires. */
public record ActionLink(String id, String orderId, String supplierId, Instant expiresAt) {}
