package io.leadline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * On which delivery and payment terms a supplier delivers, beside its prices.
 *
 * @param word of Incoterms 2020; null where nothing was agreed
 * @param place that the word is said of, such as {@code Hamburg}; may be empty
 * @param payment null where nothing was agreed
 */
public record TradeTerms(
        @Nullable Incoterm word, String place, @Nullable PaymentTerms payment) {

    public static final TradeTerms NONE = new TradeTerms(null, "", null);

    public TradeTerms {
        place = place.strip();
    }

    /** The word with its place, as in {@code FOB Hamburg}; empty where nothing was agreed. */
    public String delivery() {
        return word == null ? "" : (word.name() + " " + place).strip();
    }
}
