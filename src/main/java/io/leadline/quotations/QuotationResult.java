package io.leadline.quotations;

/** What became of a word on a request for quotation. */
public sealed interface QuotationResult {

    record Done(QuotationRequest now) implements QuotationResult {}

    /** It was done already, by the same form. */
    record Repeated(QuotationRequest now) implements QuotationResult {}

    record Refused(Why why) implements QuotationResult {}

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** It is not, or no more, the turn of who says it. */
        NOT_NOW,
        /** The deadline has passed. */
        TOO_LATE,
        LINES_MISSING,
        ITEM_UNKNOWN,
        ITEM_TWICE,
        SUPPLIERS_MISSING,
        SUPPLIER_UNKNOWN,
        LOCATION_UNKNOWN,
        DAY_WRONG,
        DEADLINE_WRONG,
        QUANTITY_WRONG,
        PRICE_MISSING,
        CURRENCY_UNKNOWN,
        OUT_OF_BOUNDS,
        REASON_MISSING,
        /** A supplier has said something else since it was looked at. */
        CHANGED_MEANWHILE,
        /** Not quoted by who would get it. */
        NOT_QUOTED,
        /** A quotation is not valid any more. */
        EXPIRED,
        /** A quotation that was awarded has run out before the award was approved. */
        RUN_OUT,
        /** Some silent suppliers still have time. */
        SOME_SILENT,
        /** Who awards does not approve it, too. */
        OWN_AWARD,
        TOO_OFTEN
    }
}
