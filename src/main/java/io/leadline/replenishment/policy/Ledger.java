package io.leadline.replenishment.policy;

import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the signed terms of a quantity; what they add up to is the quantity, by construction. */
public final class Ledger {

    private final List<Term> terms = new ArrayList<>();
    private Quantity sum = Quantity.ZERO;

    public Quantity sum() {
        return sum;
    }

    public List<Term> terms() {
        return List.copyOf(terms);
    }

    public Ledger add(Term term) {
        terms.add(term);
        sum = sum.plus(term.amount());
        return this;
    }

    /** Adds the term that leads to the target. */
    public Ledger upTo(Quantity target, Function<Quantity, Term> term) {
        return target.equals(sum) ? this : add(term.apply(target.minus(sum)));
    }
}
