package io.leadline.shell.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The bodies that are being waited for, each by a thread of the server's. There are fewer of them than threads, so that
 * there is always one left for whoever says all at once: the oldest makes room for the next. An ordinary form is here for
 * a millisecond.
 */
final class OpenBodies {

    private final int most;
    private final Set<TimedBody> open = new LinkedHashSet<>();

    OpenBodies(int most) {
        this.most = most;
    }

    void begin(TimedBody body) {
        Deque<TimedBody> late = new ArrayDeque<>();
        synchronized (open) {
            open.add(body);
            var eldest = open.iterator();
            while (open.size() > most) {
                late.add(eldest.next());
                eldest.remove();
            }
        }
        late.forEach(TimedBody::cut);
    }

    void end(TimedBody body) {
        synchronized (open) {
            open.remove(body);
        }
    }
}
