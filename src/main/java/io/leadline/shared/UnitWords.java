package io.leadline.shared;

import java.util.Locale;
import java.util.ResourceBundle;

/** What units are called beside a number, in the reader's language: 1 piece, 2 pieces, 2 Stück. */
public final class UnitWords {

    private UnitWords() {}

    /**
     * @param unit as the item's file names it
     * @return the word for so many of it; a unit without a word, such as {@code kg}, as the file names it
     */
    public static String of(String unit, Quantity quantity, Locale locale) {
        ResourceBundle words = Bundles.of("units", locale);
        String key = "unit." + unit;
        return words.containsKey(key) ? Sentence.of(words.getString(key), locale, quantity.value()) : unit;
    }
}
