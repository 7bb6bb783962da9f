package io.leadline.ordering;

import java.time.Instant;

/**
 * A file kept with an order.
 *
 * @param bytes its size
 * @param forSupplier whether both sides see it
 */
public record OrderFile(
        String id, String name, String mediaType, long bytes, Instant at, String by, boolean forSupplier) {}
