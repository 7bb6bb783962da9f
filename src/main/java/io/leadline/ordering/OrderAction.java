package io.leadline.ordering;

/** What a person can do with an order; {@link PurchaseOrders#allowed} says what this person can do now. */
public enum OrderAction {
    CHANGE_LINES,
    APPROVE,
    REJECT,
    ANSWER,
    ACCEPT_ANSWER,
    COUNTER,
    MOVE_PROMISE,
    RECEIVE,
    /** Say that a delivery was counted wrongly. */
    CORRECT,
    SETTLE,
    /** Deal with a mail that did not reach the supplier. */
    REACH,
    /** Ask the supplier to deliver a confirmed line later, or not at all. */
    ASK_CHANGE,
    /** Agree to what was asked, or refuse. */
    ANSWER_CHANGE,
    /** Take back what was asked, or take note of the refusal. */
    SETTLE_CHANGE,
    CANCEL,
    RE_SOURCE,
    COMMENT,
    ATTACH
}
