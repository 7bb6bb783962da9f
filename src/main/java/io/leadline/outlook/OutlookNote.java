package io.leadline.outlook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A released outlook in short, for lists and first pages.
 *
 * @param releasedByName who released it
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
        String releasedByName,
        int items,
        int gaps,
        @Nullable Instant releasedAt,
        @Nullable Instant commitBy,
        @Nullable Instant committedAt) {

    /** Of one that is read whole. */
    public static OutlookNote of(Outlook outlook) {
        Commitment last = outlook.commitment();
        return new OutlookNote(
                outlook.id(),
                outlook.number(),
                outlook.supplierId(),
                outlook.supplierName(),
                outlook.state(),
                outlook.releasedByName(),
                outlook.lines().size(),
                outlook.openGaps().size(),
                outlook.releasedAt(),
                outlook.commitBy(),
                last == null ? null : last.at());
    }
}
