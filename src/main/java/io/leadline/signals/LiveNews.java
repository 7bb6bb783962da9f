package io.leadline.signals;

import io.leadline.replenishment.ItemPlace;
import io.leadline.signals.live.LiveNotice;
import io.leadline.signals.live.Running;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed, kept from before it is stored that it was until it has been told, so that a crash in between loses nothing.
 *
 * @param version of what is known of the item at its location once it knows of this, too
 * @param notice null where something is over
 * @param perDay units that are expected of a day
 * @param over names the notice that is over; null where something is noticed
 * @param at by the machine's clock
 */
public record LiveNews(
        String id,
        ItemPlace place,
        long version,
        @Nullable LiveNotice notice,
        double perDay,
        @Nullable String over,
        Instant at) {

    static LiveNews of(LiveNotice notice, double perDay, long version, Instant at) {
        return new LiveNews(notice.id(), notice.place(), version, notice, perDay, null, at);
    }

    static LiveNews over(ItemPlace place, Running running, long version, Instant at) {
        return new LiveNews("over/" + running.id(), place, version, null, 0, running.id(), at);
    }
}
