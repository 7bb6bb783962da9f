package io.leadline.demand;

import io.leadline.shared.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it is, and how it came to be that.
 *
 * @param told what a file told of it last; null where only people know of it
 * @param changes what people made of it, oldest first; it only grows
 */
public record SetPromotion(Promotion promotion, @Nullable Promotion told, List<Change> changes) {

    public SetPromotion {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param by name of the person
     * @param period what it was from then on
     */
    public record Change(Instant at, String by, Period period, boolean calledOff) {}
}
