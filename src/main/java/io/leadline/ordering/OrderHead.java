package io.leadline.ordering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about an order.
 *
 * @param proposalKey tells a repetition of the same proposal
 * @param runId the planning run it comes from
 * @param requestedDate the day planning asked for
 * @param replaces the order whose rest this one takes over
 */
public record OrderHead(
        String proposalKey,
        String runId,
        String supplierId,
        String supplierName,
        String locationId,
        String locationName,
        String currency,
        LocalDate requestedDate,
        Instant createdAt,
        @Nullable String replaces) {}
