package io.leadline.ordering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was set for one scope.
 *
 * @param policy null if it was removed
 * @param changes who set what, oldest first; it only grows
 */
public record SetPolicy(PolicyScope scope, @Nullable OrderPolicy policy, List<Change> changes) {

    public SetPolicy {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param by name of the person, or of the file it was imported from
     * @param policy what counted from then on; null if it was removed
     */
    public record Change(Instant at, String by, @Nullable OrderPolicy policy) {}
}
