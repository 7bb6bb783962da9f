package io.leadline.planning.studio;

import io.leadline.ordering.PendingCommands;
import java.util.List;
import java.util.Optional;

/** Where policy changes are kept; at most one of them waits. */
public interface PolicyChangeStore extends PendingCommands {

    /** @return false if another one waits for its decision */
    boolean add(PolicyChange change);

    /** @return false if it was changed since it was read */
    boolean save(PolicyChange change);

    Optional<PolicyChange> find(String id);

    /** Newest first. */
    List<PolicyChange> newest(int limit);
}
