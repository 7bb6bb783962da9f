package io.leadline.disruptions;

import io.leadline.shared.Page;
import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;

/** Where disruptions are kept. */
public interface DisruptionStore extends PendingCommands {

    /** Unused ever before, {@code D-1} upwards. */
    String nextId();

    /** @return false if its id is taken */
    boolean add(Disruption added);

    /** @return false if it was changed since it was read */
    boolean save(Disruption changed);

    Optional<Disruption> find(String id);

    /** All that are open, the oldest first; there are few at a time. */
    List<Disruption> open(int limit);

    /** All, those that are open first, then the latest first. */
    Page<Disruption> all(int offset, int limit);
}
