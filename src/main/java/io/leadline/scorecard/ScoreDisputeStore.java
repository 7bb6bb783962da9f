package io.leadline.scorecard;

import io.leadline.shared.PendingCommands;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where disputed rows are kept. Of each row at most one dispute is open, and none after one was accepted. */
public interface ScoreDisputeStore extends PendingCommands {

    /** @return false if the row is disputed already */
    boolean add(ScoreDispute dispute);

    /** @return false if it was changed since it was read */
    boolean save(ScoreDispute dispute);

    Optional<ScoreDispute> find(String id);

    /** Those that wait first, the newest first among each. */
    List<ScoreDispute> ofSupplier(String supplierId, int limit);

    /** How many rows of a supplier were disputed from a time on, whatever became of them. */
    long since(String supplierId, Instant from);

    /** Rows that count nowhere, of one supplier. */
    Set<String> takenOut(String supplierId);

    /** The same of all suppliers. */
    Set<String> takenOut();
}
