package io.leadline.stock;

import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Goods that are promised to a customer before they are there. What comes in is held for it, until nothing is left to come.
 *
 * @param id of the hold that it becomes
 * @param reservation whose it is
 * @param left what has not come yet
 * @param day by which it is promised
 * @param at when it was; of those for one day, who came first goes first
 */
public record PromisedAhead(String id, String reservation, String channel, Quantity left, LocalDate day, Instant at) {

    /** Who is served before whom. */
    public static final Comparator<PromisedAhead> FIRST = Comparator.comparing(PromisedAhead::day)
            .thenComparing(PromisedAhead::at)
            .thenComparing(PromisedAhead::id);

    public PromisedAhead {
        if (id.isBlank() || left.isNegative()) {
            throw new IllegalArgumentException("Nothing is promised ahead as '" + id + "': " + left);
        }
    }

    public boolean isThere() {
        return left.isZero();
    }

    public PromisedAhead less(Quantity came) {
        return new PromisedAhead(id, reservation, channel, left.minus(came), day, at);
    }

    public PromisedAhead on(LocalDate other) {
        return new PromisedAhead(id, reservation, channel, left, other, at);
    }

    public ComingPromises.Ahead asPromise() {
        return new ComingPromises.Ahead(channel, day, left);
    }
}
