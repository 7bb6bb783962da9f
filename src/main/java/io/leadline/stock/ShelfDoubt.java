package io.leadline.stock;

import io.leadline.shared.Sku;
import java.time.LocalDate;

/**
 * What cannot be true of a shelf, so that nobody takes the older truth for the present.
 *
 * @param asOf the day as it was written
 * @param onHand what was counted as it was written, or what the ledger came to
 * @param told the last day on which files told of the shelf, or on which the booking was made
 */
public record ShelfDoubt(String location, Sku sku, String asOf, String onHand, LocalDate told, Kind kind) {

    /** What is wrong about it. */
    public enum Kind {
        /** A count of the files that was refused; what was known stays. */
        REFUSED(false),
        /** A count of the files below zero, which was booked as nothing. */
        NEGATIVE(true),
        /** More has left than ever came, since a receipt was taken back or corrected. */
        BOOKED(true);

        private final boolean asksToCount;

        Kind(boolean asksToCount) {
            this.asksToCount = asksToCount;
        }
    }

    /** Whether nobody knows what lies there, so that somebody has to count. */
    public boolean asksToCount() {
        return kind.asksToCount;
    }
}
