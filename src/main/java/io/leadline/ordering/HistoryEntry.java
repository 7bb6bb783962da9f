package io.leadline.ordering;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who did what, when.
 *
 * @param key i18n key of the sentence, {@code ordering.history.*}
 * @param facts its parameters, by name
 * @param forSupplier whether the supplier may read it
 */
public record HistoryEntry(
        Instant at, String actorId, String actorName, String key, Map<String, String> facts, boolean forSupplier) {

    /** The fact that says in whose place it was done. */
    public static final String INSTEAD_OF = "insteadOf";

    static final String KEYS = "ordering.history.";

    public HistoryEntry {
        facts = Map.copyOf(facts);
    }

    /** What was done, whichever sentence tells it: goods come in with a delivery note or without. */
    public String what() {
        String told = key.substring(KEYS.length());
        return told.equals("received-with-note") ? "received" : told;
    }

    /** Who is away is nobody's business outside. */
    HistoryEntry withoutAbsent() {
        if (!facts.containsKey(INSTEAD_OF)) {
            return this;
        }
        Map<String, String> fewer = new HashMap<>(facts);
        fewer.remove(INSTEAD_OF);
        return new HistoryEntry(at, actorId, actorName, key, fewer, forSupplier);
    }
}
