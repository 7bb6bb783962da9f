package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reply to an answer gives to others: an order for another supplier, or a transfer from another location. It is stored
 * with the reply, in one write, and made once the reply holds.
 *
 * @param round of the reply
 * @param line of the order
 * @param item name of the line's item
 * @param partner the other supplier or location
 * @param name of the partner
 * @param arrives the day for which it is ordered or moved
 * @param expense what moving it costs, or what the other supplier asks for it; null where nobody knows
 * @param by id of whoever decided it
 */
public record Follow(
        int round,
        Kind kind,
        int line,
        Sku sku,
        String item,
        String partner,
        String name,
        Quantity quantity,
        LocalDate arrives,
        @Nullable Money expense,
        String by,
        String byName,
        State state) {

    /** What is made. */
    public enum Kind {
        ORDER,
        TRANSFER
    }

    /** How far it has come. */
    public enum State {
        /** It is made as soon as the reply holds. */
        WAITING,
        MADE,
        /** It could not be made any more, and a buyer is asked: another proposal has the item, or something else is moved. */
        REFUSED,
        /** It could not be made, and a buyer has settled it otherwise. */
        LEFT
    }

    boolean waits() {
        return state == State.WAITING;
    }

    /** Whether it is the same, however far it has come. */
    boolean is(Follow other) {
        return now(other.state).equals(other);
    }

    /** Whether it moves the same line from the same place, whoever wants it. */
    boolean isFor(Follow other) {
        return round == other.round && kind == other.kind && line == other.line && partner.equals(other.partner);
    }

    Follow now(State next) {
        return new Follow(round, kind, line, sku, item, partner, name, quantity, arrives, expense, by, byName, next);
    }

    /** The same, wanted by this person. */
    Follow by(Actor actor) {
        return new Follow(
                round,
                kind,
                line,
                sku,
                item,
                partner,
                name,
                quantity,
                arrives,
                expense,
                actor.id(),
                actor.name(),
                state);
    }

    /** Who decided it, who was a buyer then. */
    Actor actor() {
        return new Actor(by, byName, Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
