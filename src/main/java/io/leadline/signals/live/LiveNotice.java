package io.leadline.signals.live;

import io.leadline.replenishment.ItemPlace;
import java.time.Instant;

/**
 * Something that live sales tell.
 *
 * @param since what was sold from when on it began
 * @param expectedUnits of that time
 */
public record LiveNotice(ItemPlace place, SignalKind kind, Stretch since, double expectedUnits, Instant at) {

    /** The same beginning of the same kind at the same place is one. */
    public String id() {
        return place + "/" + kind + "/" + since.from().getEpochSecond();
    }
}
