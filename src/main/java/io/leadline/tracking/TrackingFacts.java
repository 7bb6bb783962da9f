package io.leadline.tracking;

import java.time.Duration;

/** The names that the escalation's process and Leadline agree on. */
public final class TrackingFacts {

    public static final String PROCESS = "delay-escalation";

    public static final String DELAY_CLEARED = "tracking.delayCleared";

    /** Of an escalation that was left alone until a day which has not come yet. */
    public static final String REST_ENDED = "tracking.restEnded";

    static final Duration KEPT = Duration.ofDays(7);

    private TrackingFacts() {}
}
