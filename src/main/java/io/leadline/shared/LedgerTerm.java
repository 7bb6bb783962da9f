package io.leadline.shared;

import java.util.Map;

/**
 * One signed term of the arithmetic behind a quantity; the terms of a line add up to its quantity.
 *
 * @param key i18n key of what the term is, such as {@code planning.term.demand}
 * @param amount in the item's unit; negative where the term takes something away
 * @param facts what the term was computed from: names and values as the text of the key uses them
 */
public record LedgerTerm(String key, Quantity amount, Map<String, String> facts) {

    /** What the term is called that says nothing of an item was ever sold, on which an order of it rests with a person. */
    public static final String UNPROVEN = "planning.term.unproven";

    public LedgerTerm {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A ledger term of " + amount + " says what it is");
        }
        facts = Map.copyOf(facts);
    }
}
