package io.leadline.tracking;

/** Somebody decided about an escalation as a whole. */
record DelayDecided(Escalation escalation, DelayDecision decision, String by) {}
