package io.leadline.exchange;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells rows that add up those above them from rows of something that is called so, such as a supplier named Total: a sum
 * has its word, amounts, and nothing that says of what they are.
 */
final class Totals {

    private static final Pattern WORD = Pattern.compile(
            "(?i)(grand |sub)?-?totals?|sum|summe|zwischensumme|gesamt(summe|ergebnis)?|somme|totaux|(sous-)?total"
                    + " général|suma|totale|totaal|total general");
    private static final int LONGEST = 20;

    /** A number with whatever stands about it, such as a currency or a unit. */
    private static final Pattern AMOUNT =
            Pattern.compile("(\\p{L}{1,3}\\.?)?[^\\p{L}]*\\d[^\\p{L}]*(\\p{L}{1,3}\\.?)?|[A-Z]{3}|[^\\p{L}\\d]");

    private static final Pattern DAY = Pattern.compile("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}(\\D.*)?");

    private Totals() {}

    /**
     * Whether a row is a sum.
     *
     * @param cells as they stand in the file
     * @param keys what the row says in the columns that tell of what a row is, with the one in which the word may stand
     */
    static boolean is(List<String> cells, List<String> keys) {
        String first = "";
        int rest = 0;
        while (first.isEmpty() && rest < cells.size()) {
            first = cells.get(rest++).strip();
        }
        if (!isWord(first) || cells.stream().noneMatch(String::isBlank)) {
            return false;
        }
        String word = first;
        return keys.stream().map(String::strip).allMatch(key -> key.isEmpty() || key.equals(word))
                && cells.subList(rest, cells.size()).stream().allMatch(Totals::isAmount);
    }

    private static boolean isWord(String first) {
        return first.length() <= LONGEST
                && !first.isEmpty()
                && Character.isLetter(first.charAt(0))
                && WORD.matcher(first.replaceAll("[:. ]+$", "")).matches();
    }

    private static boolean isAmount(String cell) {
        String text = cell.strip();
        return text.isEmpty()
                || Cells.isNothing(text)
                || text.startsWith("=")
                || AMOUNT.matcher(text).matches() && !DAY.matcher(text).matches();
    }
}
