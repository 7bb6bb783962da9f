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
 * @param late whether it is known that its goods rather come after that day than not, or too few come
 */
public record PromisedAhead(
        String id, String reservation, String channel, Quantity left, LocalDate day, Instant at, boolean late) {

    /** Who is served before whom. */
    public static final Comparator<PromisedAhead> FIRST = Comparator.comparing(PromisedAhead::day)
            .thenComparing(PromisedAhead::at)
            .thenComparing(PromisedAhead::id);

    public PromisedAhead {
        if (id.isBlank() || left.isNegative()) {
            throw new IllegalArgumentException("Nothing is promised ahead as '" + id + "': " + left);
        }
    }

    /** One of which nobody knows that it will be late. */
    public PromisedAhead(String id, String reservation, String channel, Quantity left, LocalDate day, Instant at) {
        this(id, reservation, channel, left, day, at, false);
    }

    /** Whether it should be there, or will not be there when it should: what is free on its shelf is held for it first. */
    public boolean waits(LocalDate today) {
        return !isThere() && (late || !day.isAfter(today));
    }

    public boolean isThere() {
        return left.isZero();
    }

    public PromisedAhead less(Quantity came) {
        return new PromisedAhead(id, reservation, channel, left.minus(came), day, at, late);
    }

    /** For another day: whether it is late then, is to be seen. */
    public PromisedAhead on(LocalDate other) {
        return other.equals(day) ? this : new PromisedAhead(id, reservation, channel, left, other, at);
    }

    public PromisedAhead late(boolean now) {
        return new PromisedAhead(id, reservation, channel, left, day, at, now);
    }

    public ComingPromises.Ahead asPromise() {
        return new ComingPromises.Ahead(channel, day, left);
    }
}
