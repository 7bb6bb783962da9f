package io.leadline.studio;

import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;

/** Where policy changes are kept; at most one of them waits for its decision or, approved, to become active. */
public interface PolicyChangeStore extends PendingCommands {

    /** @return false if another one waits for its decision, or was approved and is not active yet */
    boolean add(PolicyChange change);

    /** An approved one is active: the next may be asked for. The same again changes nothing. */
    void activated(String id);

    /** @return false if it was changed since it was read */
    boolean save(PolicyChange change);

    Optional<PolicyChange> find(String id);

    /** Newest first. */
    List<PolicyChange> newest(int limit);
}
