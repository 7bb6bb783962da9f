package io.leadline.simulation.actors;

/** What kind of supplier a firm is, and so how far its word can be relied on. */
public enum Temper {
    /** Says what is so. */
    PUNCTUAL,
    /** Confirms whatever is asked for, and comes when it can. */
    OPTIMISTIC,
    /** Makes only so much in a week, and splits what is more over several. */
    CAPACITY_BOUND,
    /** Takes half as long again before Christmas and in the summer. */
    SEASONAL,
    /** Answers after it has been reminded, and sometimes not at all. */
    SILENT,
    /** Splits, asks for other prices and quantities, and sends less, more or broken goods. */
    SLOPPY,
    /** Closes for weeks, and answers nothing then. */
    CLOSING,
    /** Was quick once and takes longer every month. */
    DRIFTING;

    /** Tells a delay before the day. */
    boolean warns() {
        return this != OPTIMISTIC && this != SILENT;
    }

    /** What it confirms is what it expects itself. */
    boolean saysWhatItKnows() {
        return this == PUNCTUAL || this == CLOSING || this == CAPACITY_BOUND || this == SEASONAL;
    }
}
