package io.leadline.ordering;

import java.util.Set;

/** How each place counts what comes in. Set by managers, see {@link Arrivals#countBlind}. */
public interface CountingRules {

    /** Whether who counts there is told what was expected only afterwards, so that they count and do not copy. */
    boolean isBlind(String locationId);

    /** The places that count blind. */
    Set<String> blind();

    void setBlind(String locationId, boolean blind);
}
