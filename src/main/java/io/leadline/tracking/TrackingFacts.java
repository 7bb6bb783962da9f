package io.leadline.tracking;

import java.time.Duration;

/** The names that the escalation's process and Leadline agree on. */
public final class TrackingFacts {

    public static final String PROCESS = "delay-escalation";

    public static final String DELAY_CLEARED = "tracking.delayCleared";

    /** Whether there is a delay that nobody decides on yet. */
    public static final String ESCALATE = "escalate";

    public static final String ESCALATION_ID = "escalationId";
    /** {@code accept}, {@code chase}, {@code re-source} or {@code cancel}. */
    public static final String DELAY_DECISION = "delayDecision";

    static final Duration KEPT = Duration.ofDays(7);

    private TrackingFacts() {}
}
