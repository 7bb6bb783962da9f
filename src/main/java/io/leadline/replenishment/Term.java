package io.leadline.replenishment;

import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * One signed term of a proposed quantity, with the figures it was computed from; the terms of a plan add up to its quantity.
 *
 * <p>What the terms are is decided by their type alone: what becomes a transfer, or which order a plan counted, never hangs
 * on a text. What people are told of a term, and what is kept of it, {@link TermWords} derives from it.
 */
public sealed interface Term permits DemandTerm, StockTerm, LotTerm, JointTerm, Term.Told {

    /** In the item's unit; negative where the term takes something away. */
    Quantity amount();

    /** As people are told it, on screens, in files and in the lines of an order. */
    default LedgerTerm told() {
        return TermWords.told(this);
    }

    /** Units to the second decimal: more would only seem exact, and a ledger has to add up. */
    static Quantity units(double units) {
        return new Quantity(BigDecimal.valueOf(units).setScale(2, RoundingMode.HALF_EVEN));
    }

    static Quantity sum(Collection<? extends Term> terms) {
        Quantity sum = Quantity.ZERO;
        for (Term term : terms) {
            sum = sum.plus(term.amount());
        }
        return sum;
    }

    /** A term of which only the words are known: an earlier version wrote it, and this one has no such kind or figures. */
    record Told(LedgerTerm told) implements Term {

        @Override
        public Quantity amount() {
            return told.amount();
        }
    }
}
