package io.leadline.tracking;

import io.leadline.shared.Page;
import io.leadline.shared.PendingCommands;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where escalations are kept. An order has at most one that is open. */
public interface EscalationStore extends PendingCommands {

    /** @return false if the order has an open one, or the id is taken; nothing is stored then */
    boolean add(Escalation escalation);

    /** @return false if the stored version is not the escalation's; stored with the next version otherwise */
    boolean save(Escalation escalation);

    Optional<Escalation> find(String id);

    /** Newest first. */
    List<Escalation> ofOrder(String orderId);

    /** Left alone beyond that time, the next to be looked at first. */
    List<Escalation> resting(Instant now, int limit);

    /** Of which somebody was told at that time or later, or that ended then, the latest first. */
    List<Escalation> toldSince(Instant since, int limit);

    /** The highest level first, then the longest waiting. */
    Page<Escalation> open(int offset, int limit);

    /** Those that are open, by id, behind this one; from the first on without one. */
    List<Escalation> openBehind(@Nullable String id, int limit);
}
