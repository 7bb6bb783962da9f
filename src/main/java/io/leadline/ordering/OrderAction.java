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
    SETTLE,
    /** Deal with a mail that did not reach the supplier. */
    REACH,
    CANCEL,
    RE_SOURCE,
    COMMENT,
    ATTACH
}
