package io.leadline.replenishment;

/** What the way an item's stock moves asks of its purchasing; the i18n key of the sentence is {@code planning.change.<name>}. */
public enum PurchasingChange {
    /** It moves as it should, or nothing lies there. */
    KEEP,
    /** Nobody buys it any more: take it out of reordering, and clear what lies there. */
    STOP_REORDERING,
    /** There is more than the longest cover: nothing until that is sold. */
    ORDER_NOTHING_NOW,
    /** The least order lasts longer than the longest cover: negotiate it. */
    NEGOTIATE_MINIMUM,
    /** An order lasts half a year and longer although the supplier would sell less. */
    SMALLER_LOTS,
    /** Most of what lies there is held against chance and not turned over: ask for less service. */
    LOWER_TARGET,
    /** Sales fall: look whether the forecast follows, before the next order. */
    FOLLOW_FALL,
    /** It moves fast and sells more and more: order sooner, more often. */
    FOLLOW_RISE
}
