package io.leadline.transfers;

import io.leadline.shared.Quantity;
import java.util.Locale;

/** What became of a wish to go on with a transfer. */
public sealed interface TransferResult {

    record Done(StockTransfer transfer) implements TransferResult {}

    /** The same was done before; nothing has changed now. */
    record Repeated(StockTransfer transfer) implements TransferResult {}

    /**
     * Nothing has changed.
     *
     * @param free units that can be shipped, where that is why; zero otherwise
     */
    record Refused(Why why, Quantity free) implements TransferResult {}

    /** Why not. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** It is not in a state for it, perhaps not any more. */
        NOT_NOW,
        /** The goods left already: they are received, or counted as nothing. */
        ON_ITS_WAY,
        NOT_ENOUGH,
        QUANTITY_WRONG,
        /** Too long, or with characters that cannot be shown. */
        TEXT_WRONG,
        REASON_MISSING;

        /** The i18n key of its sentence. */
        public String key() {
            return "transfers.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static TransferResult refused(Why why) {
        return new Refused(why, Quantity.ZERO);
    }
}
