package io.leadline.ordering;

import java.util.Locale;

/** Why something was not done to an order. Nothing has changed then. */
public enum Refusal {
    /** There is no such order, or it is not this actor's to see. */
    UNKNOWN_ORDER,
    /** This actor may not do this. */
    FORBIDDEN,
    /** The order is not in a state for it, perhaps not any more. */
    NOT_NOW,
    /** It was decided before, in another way. */
    DECIDED_ALREADY,
    /** The order is not any more what the actor saw. */
    CHANGED_MEANWHILE,
    REASON_MISSING,
    LINE_UNKNOWN,
    LINES_MISSING,
    QUANTITY_WRONG,
    DATE_WRONG,
    PRICE_WRONG,
    /** It was booked too long ago, by somebody else, or is not the last delivery any more: it is corrected, with a reason. */
    UNDO_OVER,
    /** Nothing was counted of this delivery, or all of it was taken back. */
    NOTHING_COUNTED,
    /** The supplier has no terms for the item, so that nobody knows what it costs. */
    PRICE_MISSING,
    SUPPLIER_UNKNOWN,
    LOCATION_UNKNOWN,
    ITEM_UNKNOWN,
    /** The same item stands in another line. */
    ITEM_TWICE,
    /** Another open proposal has the item for this location already. */
    ITEM_TAKEN,
    /** One order is in one currency. */
    CURRENCIES_MIXED,
    /** The supplier has no terms for what it offers instead. */
    SUBSTITUTE_UNKNOWN,
    /** Nobody else delivers these items. */
    NO_ALTERNATE,
    /** Not one mail address. */
    ADDRESS_WRONG,
    /** Nobody that the supplier is known to be reached at: whoever has the mail can act for the supplier. */
    ADDRESS_UNKNOWN,
    /** The supplier has not answered the order itself yet. */
    ANSWER_FIRST,
    /** The supplier's answer waits for the buyer's decision. */
    REVIEW_FIRST,
    /** A decision on it waits for approval. */
    APPROVAL_FIRST,
    /** This person has approved it; the second has to be another one. */
    OTHER_PERSON,
    /** Who entered an answer for the supplier does not take it as well. */
    OWN_ANSWER,
    /** A delivery waits for the buyer's decision. */
    DELIVERY_FIRST,
    /** The supplier does not know the order yet; the company changes it by itself. */
    NOT_SENT_YET,
    /** The order is closed, rejected or withdrawn. */
    SETTLED,
    /** A line can only be asked for on a day after the one it is expected on. */
    DATE_NOT_LATER,
    /** A line can only be asked for sooner than it is expected. */
    DATE_NOT_SOONER,
    /** Something is moved between the two locations already. */
    MOVED_ALREADY,
    /** The order would become more than was approved. */
    MORE_THAN_APPROVED,
    /** The day that the company asked for has passed meanwhile. */
    DATE_PASSED,
    /** The company cannot take any more what it asked for; why is its own business. */
    ASKED_NO_MORE,
    /** Something else was asked of this line, and that is not settled. */
    ASKED_ALREADY,
    TEXT_WRONG,
    FILE_WRONG,
    /** Suppliers add documents, pictures and tables, nothing that is carried out. */
    FILE_KIND,
    /** There is no room for it; {@link OrderAttachments#room} says how much there is. */
    FILE_TOO_LARGE;

    /** The i18n key of its sentence. */
    public String key() {
        return "ordering.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
