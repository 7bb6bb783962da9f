package io.leadline.shell.gate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies of which a thread of the server's waits for the next bytes. There are fewer of them than threads, so that there
 * is always one left for whoever says all at once: the one that was waited for longest in all makes room for the next, and who
 * sends a byte now and then is no newcomer each time. What is there already is here for a moment, however late the server comes
 * to it.
 */
final class OpenBodies {

    private final int most;
    private final Map<TimedBody, Long> open = new HashMap<>();

    OpenBodies(int most) {
        this.most = most;
    }

    /** @param sinceNanos now, less what its client was waited for already */
    void begin(TimedBody body, long sinceNanos) {
        Optional<TimedBody> late = Optional.empty();
        synchronized (open) {
            open.put(body, sinceNanos);
            if (open.size() > most) {
                late = open.entrySet().stream()
                        .min(Comparator.comparingLong(one -> one.getValue() - sinceNanos))
                        .map(Map.Entry::getKey);
                late.ifPresent(open::remove);
            }
        }
        late.ifPresent(TimedBody::cut);
    }

    void end(TimedBody body) {
        synchronized (open) {
            open.remove(body);
        }
    }
}
