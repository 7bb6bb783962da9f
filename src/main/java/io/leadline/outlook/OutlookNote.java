package io.leadline.outlook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outlook that counts, in short, for lists and first pages.
 *
 * @param items by item and location
 * @param gaps that nobody has decided on
 * @param commitBy null where no time was given
 * @param committedAt when the supplier last said what it commits to; null where it has not
 */
public record OutlookNote(
        String id,
        int number,
        String supplierId,
        String supplierName,
        Outlook.State state,
        int items,
        int gaps,
        @Nullable Instant releasedAt,
        @Nullable Instant commitBy,
        @Nullable Instant committedAt) {}
