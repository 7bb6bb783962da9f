package io.leadline.replenishment.policy;

import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the signed terms of a quantity; what they add up to is the quantity, by construction. */
public final class Ledger {

    private static final int DECIMALS = 2;

    private final List<LedgerTerm> terms = new ArrayList<>();
    private Quantity sum = Quantity.ZERO;

    public Quantity sum() {
        return sum;
    }

    public List<LedgerTerm> terms() {
        return List.copyOf(terms);
    }

    /**
     * @param term what it is; the i18n key becomes {@code planning.term.<term>}
     * @param facts names and values in turn
     */
    public Ledger add(String term, double amount, Object... facts) {
        return add(term, rounded(amount), facts);
    }

    public Ledger add(String term, Quantity amount, Object... facts) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put((String) facts[i], shown(facts[i + 1]));
        }
        terms.add(new LedgerTerm("planning.term." + term, amount, named));
        sum = sum.plus(amount);
        return this;
    }

    /** Adds the term that leads to the target. */
    public Ledger upTo(String term, Quantity target, Object... facts) {
        return target.equals(sum) ? this : add(term, target.minus(sum), facts);
    }

    private static Quantity rounded(double amount) {
        return new Quantity(BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static String shown(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : value.toString();
    }
}
