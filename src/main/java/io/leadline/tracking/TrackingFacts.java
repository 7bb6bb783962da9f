package io.leadline.tracking;

import java.time.Duration;

/** The names that the escalation's process and Leadline agree on. */
public final class TrackingFacts {

    public static final String PROCESS = "delay-escalation";

    public static final String DELAY_CLEARED = "tracking.delayCleared";

    static final Duration KEPT = Duration.ofDays(7);

    private TrackingFacts() {}
}
