package io.leadline.outlook;

/** What became of a wish to change an outlook. */
public sealed interface OutlookResult {

    record Done(Outlook outlook) implements OutlookResult {}

    /** The same was done before; nothing has changed now. */
    record Repeated(Outlook outlook) implements OutlookResult {}

    /**
     * Nothing has changed.
     *
     * @param about what is wrong, such as an item's name; may be empty
     */
    record Refused(Why why, String about) implements OutlookResult {
        public Refused(Why why) {
            this(why, "");
        }
    }

    /** The i18n key of its sentence is {@code outlook.refused.<name>}. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** No planning run has ended yet. */
        NOTHING_PLANNED,
        /** Nothing is expected of the supplier in these weeks. */
        NOTHING_EXPECTED,
        /** Somebody else changed it since it was shown. */
        CHANGED_MEANWHILE,
        /** It was released already and cannot be corrected any more. */
        RELEASED_ALREADY,
        /** A later one was released. */
        OUTDATED,
        /** An item is not answered. */
        ITEMS_OPEN,
        NUMBER_WRONG,
        TEXT_WRONG,
        /** It was answered as often as it can be kept. */
        TOO_OFTEN,
        REASON_MISSING,
        /** The gap is none any more, or was decided. */
        DECIDED_ALREADY,
        /** Somebody else is ordering because of it at this moment. */
        BEING_ORDERED,
        /** Its first week is over. */
        STALE,
        /** The order could not be made. */
        ORDER_REFUSED
    }
}
