package io.leadline.shell.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The bodies of which a thread of the server's waits for the next bytes. There are fewer of them than threads, so that there
 * is always one left for whoever says all at once: the one that is waited for longest makes room for the next. What is there
 * already is here for a moment, however late the server comes to it.
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
