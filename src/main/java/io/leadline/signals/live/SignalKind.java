package io.leadline.signals.live;

/** What live sales may tell. */
public enum SignalKind {
    /** Many more customers than at any usual day. */
    SPIKE,
    /** Far fewer, while there is something to sell. */
    DROP,
    /** For days steadily more than expected. */
    RISE,
    /** For days steadily less. */
    FALL,
    /** One order far larger than any before it. */
    LARGE_ORDER;

    /** Whether it lasts, so that it ends some day. */
    public boolean lasts() {
        return this != LARGE_ORDER;
    }

    public boolean up() {
        return this == SPIKE || this == RISE || this == LARGE_ORDER;
    }

    boolean sudden() {
        return this == SPIKE || this == DROP;
    }
}
