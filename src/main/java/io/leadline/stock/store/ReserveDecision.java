package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.stock.ChannelTerms;
import io.leadline.stock.Hold;
import io.leadline.stock.Reserved;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Promises stock to a channel's customer if the channel may still sell that much; what is over by then is free. */
final class ReserveDecision implements Ledger.Decision {

    /** They stand in the shelf's one document, which every sale and receipt writes, and which has an end. */
    static final int MOST_HOLDS = 5_000;

    private final Hold hold;
    private final List<ChannelTerms> terms;
    private final Instant now;
    private final Asker asker;
    private Reserved result = new Reserved.NotEnough(Quantity.ZERO);

    /**
     * Who asks.
     *
     * @param first whether it is who has just begun the reservation, and not somebody who found it begun, as after a crash: then
     *     nothing can have been sold of it
     * @param alone whether this shelf has all of it. Then what stands here says how it begins; and who finds too little
     *     writes that down as well, so that nobody else is told otherwise
     */
    record Asker(boolean first, boolean alone) {}

    ReserveDecision(Hold hold, List<ChannelTerms> terms, Instant now) {
        this(hold, terms, now, new Asker(false, false));
    }

    /** @param terms of all channels that are served from the shelf */
    ReserveDecision(Hold hold, List<ChannelTerms> terms, Instant now, Asker asker) {
        this.hold = hold;
        this.terms = terms;
        this.now = now;
        this.asker = asker;
    }

    Hold hold() {
        return hold;
    }

    Reserved result() {
        return result;
    }

    @Override
    public Collection<String> movementIds() {
        return asker.first() ? List.of() : List.of(MongoStock.saleId(hold));
    }

    @Override
    public LevelState decide(LevelState before, Set<String> booked) {
        if (booked.contains(MongoStock.saleId(hold))
                || before.held(hold.id()).filter(held -> !held.overAt(now)).isPresent()) {
            result = new Reserved.Taken(before.location());
            return before;
        }
        LevelState swept = before.swept(now);
        if (swept.ended().contains(hold.id())) {
            result = new Reserved.GivenBack();
            return swept;
        }
        Quantity free = swept.holds().size() < MOST_HOLDS
                ? swept.promised(hold.channel(), terms, now, Set.of())
                : Quantity.ZERO;
        if (free.compareTo(hold.quantity()) < 0) {
            result = new Reserved.NotEnough(free);
            return asker.alone() && !asker.first() ? swept.without(hold.id()) : swept;
        }
        result = new Reserved.Taken(before.location());
        return swept.holding(hold);
    }
}
