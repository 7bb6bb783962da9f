package io.leadline.tracking;

/** How far an escalation has come. */
public enum EscalationState {
    /** Waits for somebody's decision. */
    OPEN,
    DECIDED,
    /** The delay went away by itself. */
    CLEARED
}
