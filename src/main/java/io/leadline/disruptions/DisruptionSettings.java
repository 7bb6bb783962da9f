package io.leadline.disruptions;

import java.time.Duration;

/** How long people and the process have. */
final class DisruptionSettings {

    /** In which all that was decided is taken back by one button; nothing has left the house until then. */
    static final Duration GRACE = Duration.ofSeconds(60);

    /** How often it is looked what became of what was ordered elsewhere. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(30);

    /** Where nothing of that waits, only for its last day: each look is kept as long as the process, for a year perhaps. */
    static final Duration LOOK_SELDOM = Duration.ofHours(6);

    /** No longer than this is anything declared for. */
    static final int LONGEST_DAYS = 366;

    private DisruptionSettings() {}
}
