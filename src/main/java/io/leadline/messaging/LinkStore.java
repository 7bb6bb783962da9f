package io.leadline.messaging;

import java.time.Instant;
import java.util.Optional;

/** Where links are kept, by the hash of their token. */
public interface LinkStore {

    /** The same link again changes nothing. */
    void add(ActionLink link);

    Optional<ActionLink> find(String linkId);

    /** From now on none of the order's links opens anything. */
    void removeOf(String orderId);

    /** Forgets links that expired before {@code limit}. */
    void removeExpired(Instant limit);
}
