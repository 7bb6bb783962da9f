package io.leadline.tracking;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Delays that lately became the business of somebody: put before the people of their level, or decided by others. Every page
 * asks, whenever an order changes; they are read when one of them changed, once for everybody.
 */
@Service
public class EscalationNews {

    /** Older is no news to anybody. */
    static final Duration KEPT = Duration.ofDays(14);

    private static final int MOST_READ = 200;

    private static final List<Role> FROM_LEVEL = List.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);

    /** What another instance has changed is told to nobody here. */
    private static final long KNOWN_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** What was read, as of so many changes. */
    private record Known(long changes, long readNanos, List<Escalation> told) {}

    private final EscalationStore store;
    private final BusinessClock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    EscalationNews(EscalationStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().equals("escalations")) {
            changes.incrementAndGet();
        }
    }

    /** What this actor was told of, the latest first; nothing for suppliers, who never learn of escalations. */
    public List<Escalation> of(Actor actor, int limit) {
        if (!actor.purchases()) {
            return List.of();
        }
        return lately().stream()
                .filter(escalation -> concerns(escalation, actor))
                .limit(limit)
                .toList();
    }

    private List<Escalation> lately() {
        long now = changes.get();
        long nanos = System.nanoTime();
        Known before = known;
        if (before != null && before.changes() == now && nanos - before.readNanos() < KNOWN_NANOS) {
            return before.told();
        }
        List<Escalation> told = List.copyOf(store.toldSince(clock.now().minus(KEPT), MOST_READ));
        known = new Known(now, nanos, told);
        return told;
    }

    static boolean concerns(Escalation escalation, Actor actor) {
        boolean told = FROM_LEVEL.subList(0, Math.min(escalation.level(), FROM_LEVEL.size())).stream()
                .anyMatch(actor::is);
        return told
                && escalation.state() != EscalationState.CLEARED
                && !escalation.decidedBy().equals(actor.signature());
    }
}
