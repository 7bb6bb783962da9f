package io.leadline.ordering;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer does about one line of an answer.
 *
 * @param offer what is asked of the supplier; of a counter-offer, and of nothing else
 */
public record LineDecision(int line, ReviewWay way, Review.@Nullable Offer offer) {

    public LineDecision {
        if ((way.kind() == ReviewWay.Kind.COUNTER) != (offer != null)) {
            throw new IllegalArgumentException("Line " + line + " is decided by " + way.kind() + " with " + offer);
        }
    }
}
