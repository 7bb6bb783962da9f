package io.leadline.shell;

import java.util.Locale;

/**
 * One figure of a first page, which leads to its list.
 *
 * @param key names the tile on the page, as part of an address would
 * @param order among the tiles of the page
 * @param label what is counted
 * @param figure with its currency where it is money; empty where there is nothing
 * @param unit what the figure counts, and beside what; a friendly sentence where there is nothing
 * @param note what is worst of it; may be empty
 * @param address of the list behind it
 * @param how the formula, in words, and the day for which the figure holds
 */
public record HomeTile(
        String key,
        int order,
        String label,
        String figure,
        String unit,
        String note,
        String address,
        Tone tone,
        String how) {

    /** What a figure means for its reader; each has one colour. */
    public enum Tone {
        QUIET,
        /** The reader is asked. */
        WAITING,
        RISK,
        LATE;

        String className() {
            return "tone-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where there is nothing: a sentence in place of a zero. */
    public static HomeTile nothing(String key, int order, String label, String sentence, String address, String how) {
        return new HomeTile(key, order, label, "", sentence, "", address, Tone.QUIET, how);
    }
}
