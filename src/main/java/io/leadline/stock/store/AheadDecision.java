package io.leadline.stock.store;

import io.leadline.shared.Quantity;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.Hold;
import io.leadline.stock.IncomingGoods;
import io.leadline.stock.PreOrder;
import io.leadline.stock.PromisedAhead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Promises goods that are to come to one shelf, if the channel may, for the first day on which there is enough. */
final class AheadDecision implements Ledger.Decision {

    private final String reservation;
    private final Hold hold;
    private final Optional<PreOrder> terms;
    private final Supplier<List<IncomingGoods>> coming;
    private final @Nullable LocalDate by;
    private final LocalDate today;
    private final Instant now;
    private @Nullable LocalDate promised;

    /**
     * @param reservation whose hold it is to become
     * @param coming asked after the shelf was read, and again where somebody was faster: of what has come in between nothing is
     *     promised a second time
     * @param by the last day that would do; null for any
     */
    AheadDecision(
            String reservation,
            Hold hold,
            Optional<PreOrder> terms,
            Supplier<List<IncomingGoods>> coming,
            @Nullable LocalDate by,
            LocalDate today,
            Instant now) {
        this.reservation = reservation;
        this.hold = hold;
        this.terms = terms;
        this.coming = coming;
        this.by = by;
        this.today = today;
        this.now = now;
    }

    /** Empty where it is not promised. */
    Optional<LocalDate> promised() {
        return Optional.ofNullable(promised);
    }

    Hold hold() {
        return hold;
    }

    @Override
    public LevelState decide(LevelState before, Set<String> booked) {
        promised = before.ahead(hold.id()).map(PromisedAhead::day).orElse(before.holds(hold.id()) ? today : null);
        if (promised != null || terms.isEmpty() || before.ended().contains(hold.id())) {
            return before;
        }
        PreOrder rule = terms.get();
        List<ComingPromises.Step> steps = ComingPromises.of(
                ComingPromises.Shelf.of(before.level(now), coming.get(), rule.sure()), hold.channel(), rule, today);
        Quantity most = before.ahead().size() < ReserveDecision.MOST_HOLDS
                ? ComingPromises.by(steps, by == null ? LocalDate.MAX : by)
                : Quantity.ZERO;
        if (most.compareTo(hold.quantity()) < 0) {
            return before;
        }
        LocalDate day = ComingPromises.first(steps, hold.quantity()).orElseThrow();
        promised = day;
        return before.promising(new PromisedAhead(hold.id(), reservation, hold.channel(), hold.quantity(), day, now));
    }
}
