package io.leadline.tracking;

import io.leadline.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept what was foretold and decided of late lines, and what became of them. */
public interface AftermathStore {

    /** @return false if there is one of that line */
    boolean add(Aftermath aftermath);

    /** @return false if it was changed since it was read */
    boolean save(Aftermath aftermath);

    Optional<Aftermath> find(String id);

    List<Aftermath> ofOrder(String orderId);

    /** Orders of lines that are not at their end, those behind this one, in order. */
    List<String> openOrders(String behind, int limit);

    /** Until when orders at their end were looked at for late lines that nobody was told of; empty before the first look. */
    Optional<Instant> lookedUntil();

    void looked(Instant until);

    /** Those that ended at that time or later, the latest first. */
    Page<Aftermath> ended(Instant since, int offset, int limit);
}
