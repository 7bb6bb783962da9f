package io.leadline.tracking;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Delays that lately became the business of somebody: put before the people of their level, or decided by others. */
@Service
public class EscalationNews {

    /** Older is no news to anybody. */
    static final Duration KEPT = Duration.ofDays(14);

    private static final int MOST_READ = 200;

    private static final List<Role> FROM_LEVEL = List.of(Role.BUYER, Role.MANAGER, Role.HEAD_OF_PURCHASING);

    private final EscalationStore store;
    private final BusinessClock clock;

    EscalationNews(EscalationStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What this actor was told of, the latest first; nothing for suppliers, who never learn of escalations. */
    public List<Escalation> of(Actor actor, int limit) {
        if (!actor.purchases()) {
            return List.of();
        }
        return store.toldSince(clock.now().minus(KEPT), MOST_READ).stream()
                .filter(escalation -> concerns(escalation, actor))
                .limit(limit)
                .toList();
    }

    static boolean concerns(Escalation escalation, Actor actor) {
        boolean told = FROM_LEVEL.subList(0, Math.min(escalation.level(), FROM_LEVEL.size())).stream()
                .anyMatch(actor::is);
        return told
                && escalation.state() != EscalationState.CLEARED
                && !escalation.decidedBy().equals(actor.signature());
    }
}
