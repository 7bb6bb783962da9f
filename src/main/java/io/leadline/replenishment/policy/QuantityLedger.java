package io.leadline.replenishment.policy;

import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The signed terms of a quantity so far, and what they add up to: the quantity, by construction. */
record QuantityLedger(List<Term> terms, Quantity sum) {

    static QuantityLedger of(List<Term> terms) {
        return new QuantityLedger(terms, Term.sum(terms));
    }

    QuantityLedger and(List<? extends Term> more) {
        return more.isEmpty()
                ? this
                : of(Stream.concat(terms.stream(), more.stream()).toList());
    }

    /** With the term that leads to the target, if it is not reached. */
    QuantityLedger upTo(Quantity target, Function<Quantity, Term> term) {
        return target.equals(sum) ? this : and(List.of(term.apply(target.minus(sum))));
    }
}
