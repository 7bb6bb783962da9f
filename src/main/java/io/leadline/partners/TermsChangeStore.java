package io.leadline.partners;

import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where proposed terms are kept. Of each item of a supplier at most one proposal waits for its decision. */
public interface TermsChangeStore extends PendingCommands {

    /** @return false if it is there already, or another proposal waits for one of its items */
    boolean add(TermsChange change);

    /** @return false if it was changed since it was read */
    boolean save(TermsChange change);

    /** @param supplierId whose alone; null for everybody's */
    Optional<TermsChange> find(String id, @Nullable String supplierId);

    /** Newest first. */
    List<TermsChange> ofSupplier(String supplierId, int limit);

    /** Those of the supplier that wait for a decision or for their day, the oldest first. */
    List<TermsChange> unsettled(String supplierId);

    /** Those that somebody still has to decide on, the oldest first. */
    List<TermsChange> undecided(int limit);

    /** Those that are decided, the newest first. */
    List<TermsChange> decided(int limit);
}
