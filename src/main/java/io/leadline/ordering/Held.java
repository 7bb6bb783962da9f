package io.leadline.ordering;

import io.leadline.identity.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A decision that makes an order more than was approved. It is kept as it was made, and done when it has been approved.
 *
 * @param note in the words of who decided
 * @param offers of a counter-offer
 * @param leftOut of a counter-offer
 * @param follows what it gives to others once it is done
 */
public record Held(
        Kind kind,
        String note,
        List<Review.Offer> offers,
        List<Integer> leftOut,
        String by,
        String byName,
        Instant at,
        List<Follow> follows) {

    /** The word for a decision that was not approved: the buyer decides again. */
    static final String AGAIN = "again";

    public Held {
        offers = List.copyOf(offers);
        leftOut = List.copyOf(leftOut);
        follows = List.copyOf(follows);
    }

    /** What was decided. */
    public enum Kind {
        /** To take the supplier's answer. */
        ACCEPT,
        /** To make another offer. */
        COUNTER,
        /** To take what came in as it is. */
        SETTLE,
        /** To keep what came in, and wait for the rest. */
        EXPECT_REST;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Held of(Kind kind, String note, Actor actor, Instant now) {
        return new Held(kind, note, List.of(), List.of(), actor.id(), actor.name(), now, List.of());
    }

    static Held of(Review.Counter counter, Actor actor, Instant now) {
        return new Held(
                Kind.COUNTER,
                counter.note(),
                counter.offers(),
                counter.leftOut(),
                actor.id(),
                actor.name(),
                now,
                List.of());
    }

    Held following(List<Follow> others) {
        return new Held(kind, note, offers, leftOut, by, byName, at, others);
    }

    Review.Counter counter() {
        return new Review.Counter(offers, leftOut, note);
    }

    /** Who decided, for the history. */
    Actor actor() {
        return new Actor(by, byName, Set.of(), null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
