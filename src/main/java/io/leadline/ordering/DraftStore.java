package io.leadline.ordering;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where drafts are kept: one of each person and interaction. */
public interface DraftStore {

    /** In place of what the same person kept of the same before. */
    void keep(Draft draft);

    Optional<Draft> find(String orderId, String interaction, String personId);

    /** Of all persons of that side, the latest first. */
    List<Draft> of(String orderId, String interaction, String side, int limit);

    void remove(String orderId, String interaction, String personId);

    /** Whether anybody has one about the order. */
    boolean isAnyOf(String orderId);

    /** Removes those about the order that are of no such interaction. */
    void endAllBut(Set<String> open, String orderId);

    /** Removes all but so many of a person, the longest untouched first. */
    void removeOldest(String personId, int most);
}
