package io.leadline.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Names that were seen within a time. */
final class RecentNames {

    private final Duration within;
    private final Map<String, Instant> seen = new HashMap<>();

    RecentNames(Duration within) {
        this.within = within;
    }

    /** True if the name was not seen within the time. */
    synchronized boolean add(String name) {
        Instant now = Instant.now();
        seen.values().removeIf(at -> at.plus(within).isBefore(now));
        return seen.putIfAbsent(name, now) == null;
    }
}
