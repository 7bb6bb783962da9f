package io.leadline.engine.store;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether the exporter is at work. It writes a beat every few seconds for each partition, and only that a beat moves is
 * looked at, because two machines' clocks differ.
 */
final class FeedPulse {

    /** Several beats, and time for a store that is busy. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Map<Integer, Beat> last = new ConcurrentHashMap<>();

    private record Beat(@Nullable Date at, long movedNanos, boolean moved) {}

    /** @param at null if an exporter without a beat wrote */
    void felt(int partition, @Nullable Date at) {
        last.compute(partition, (unused, before) -> {
            if (before == null) {
                // It may be years old: whether it moves has still to be seen.
                return new Beat(at, System.nanoTime(), false);
            }
            return at == null || at.equals(before.at()) ? before : new Beat(at, System.nanoTime(), true);
        });
    }

    /** Whether each partition that was ever heard of was heard of again lately. */
    boolean regular() {
        return !last.isEmpty()
                && last.values().stream()
                        .allMatch(beat -> beat.moved() && System.nanoTime() - beat.movedNanos() < SILENCE.toNanos());
    }
}
