package io.leadline.disruptions;

import io.leadline.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the lines are kept that disruptions touch. */
public interface AffectedLineStore {

    /** Stores them as they are; the same again changes nothing. */
    void put(Collection<AffectedLine> lines);

    Optional<AffectedLine> find(String id);

    /** Those of these ids, in no particular order. */
    List<AffectedLine> findAll(Collection<String> ids);

    /** What costs most to wait for stands first. */
    Page<AffectedLine> dearest(String disruptionId, int offset, int limit);

    /** Those in a state that the same other supplier delivers to the same place instead, by id; see {@link AffectedLine#partner()}. */
    List<AffectedLine> in(String disruptionId, AffectedLine.State state, AffectedLine partnerOf, int limit);

    /** Those in a state, by id and behind one. */
    List<AffectedLine> in(String disruptionId, AffectedLine.State state, String behind, int limit);

    long count(String disruptionId, AffectedLine.State state);

    /** All of them, the dearest first, read while they are used. */
    void each(String disruptionId, Consumer<AffectedLine> use);

    /** Takes away what a later run has not seen and nothing was done about. */
    void forget(String disruptionId, long before);

    /** @return false if it is not as it was read any more */
    boolean change(AffectedLine seen, AffectedLine changed);
}
