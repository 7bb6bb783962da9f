package io.leadline.messaging.pdf;

/**
 * Arabic letters in the forms they have beside each other (Unicode, Arabic presentation forms): alone, at the end, at the
 * beginning and in the middle of what is joined. Paper has no shaping of its own.
 */
final class ArabicLetters {

    /** Each letter, and its form alone; those that join to the next have four forms in a row, the others two. */
    private static final String LETTERS = String.join(
            "",
            "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C",
            "\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638",
            "\u0639\u063A\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A",
            "\u067E\u0686\u0698\u06A9\u06AF\u06CC");

    private static final String ALONE = String.join(
            "",
            "\uFE80\uFE81\uFE83\uFE85\uFE87\uFE89\uFE8D\uFE8F\uFE93\uFE95\uFE99\uFE9D",
            "\uFEA1\uFEA5\uFEA9\uFEAB\uFEAD\uFEAF\uFEB1\uFEB5\uFEB9\uFEBD\uFEC1\uFEC5",
            "\uFEC9\uFECD\uFED1\uFED5\uFED9\uFEDD\uFEE1\uFEE5\uFEE9\uFEED\uFEEF\uFEF1",
            "\uFB56\uFB7A\uFB8A\uFB8E\uFB92\uFBFC");

    /** They join to what is before them only. */
    private static final String LAST = "\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0649\u0698";

    private static final char HAMZA = '\u0621';
    private static final char LAM = '\u0644';
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final char LAM_ALEF = '\uFEF5';

    private ArabicLetters() {}

    static String joined(String text) {
        if (text.chars().noneMatch(c -> LETTERS.indexOf(c) >= 0)) {
            return text;
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = LETTERS.indexOf(c);
            if (letter < 0) {
                all.append(c);
                continue;
            }
            boolean before = c != HAMZA && joinsOn(text, i, -1);
            int alef = c == LAM && i + 1 < text.length() ? ALEFS.indexOf(text.charAt(i + 1)) : -1;
            if (alef >= 0) {
                all.append((char) (LAM_ALEF + 2 * alef + (before ? 1 : 0)));
                i++;
            } else {
                boolean after = joins(c) && joinsOn(text, i, 1);
                all.append((char) (ALONE.charAt(letter) + (before ? 1 : 0) + (after ? 2 : 0)));
            }
        }
        return all.toString();
    }

    /** Whether the neighbour that is no vowel sign joins: before it one that goes on, behind it any letter but hamza. */
    private static boolean joinsOn(String text, int from, int step) {
        for (int i = from + step; i >= 0 && i < text.length(); i += step) {
            char c = text.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                return LETTERS.indexOf(c) >= 0 && c != HAMZA && (step > 0 || joins(c));
            }
        }
        return false;
    }

    private static boolean joins(char c) {
        return c != HAMZA && LAST.indexOf(c) < 0;
    }
}
