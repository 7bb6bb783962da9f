package io.leadline.shared;

import java.text.Normalizer;

/**
 * A text in a file that people open with a spreadsheet, which runs as a formula what begins with {@code =}, {@code +},
 * {@code -} or {@code @}, also in their full width, and behind blanks and characters that nobody sees. Such a text gets an
 * apostrophe before it, and so does one that looks as if it had got one; so the way back is certain.
 */
public final class SheetText {

    private SheetText() {}

    /** For a cell of a CSV file. */
    public static String safe(String text) {
        return runs(text) ? "'" + text : text;
    }

    /** What was made safe, or the text as it is where it is none of ours. */
    public static String plain(String cell) {
        return cell.startsWith("'") && runs(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** For a workbook, whose cells say by themselves that they are texts: without what its format cannot hold. */
    public static String cell(String text, int most) {
        String held = text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return held.length() <= most ? held : held.substring(0, most - 1) + "…";
    }

    private static boolean runs(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        if (i < text.length() && unseen(text.charAt(i))) {
            return true;
        }
        return i < text.length() && starts(text.charAt(i));
    }

    private static boolean starts(char c) {
        if (c < 0x80) {
            return c == '=' || c == '+' || c == '-' || c == '@';
        }
        String narrow = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return c == '\u2212' || narrow.length() == 1 && narrow.charAt(0) < 0x80 && starts(narrow.charAt(0));
    }

    private static boolean unseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
