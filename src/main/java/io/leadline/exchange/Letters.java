package io.leadline.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Different characters that look the same: what spreadsheets, keyboards and copying make of a text. Files of one company are
 * written by several programs; an ö of one character and one of two are the same letter to everybody who reads them.
 */
final class Letters {

    /** What a spreadsheet writes instead of a long code that it took for a number. */
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d{2,3}");

    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern UNSEEN = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\s]+");

    /** Cyrillic and Greek letters beside the Latin ones that look like them. */
    private static final String FOREIGN = "АВЕЅІЈКМНОРСТУХасеѕіјорхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

    private static final int ARABIC_POINT = 0x66b;
    private static final int ARABIC_GROUP = 0x66c;

    private static final String LATIN = "ABESIJKMHOPCTYXacesijopxyABEZHIKMNOPTYXo";

    private Letters() {}

    /** Without spaces around it, and with each letter in one piece. */
    static String usual(String text) {
        String bare = text.strip();
        return isPlain(bare) ? bare : Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /**
     * A code, number or date besides with plain spaces, without marks that nobody sees, and with plain letters and digits for those
     * of double width that East Asian keyboards write, and for the digits of other scripts. Names keep theirs.
     */
    static String code(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0xad && Character.getType(c) != Character.FORMAT)
                .map(Letters::plain)
                .forEach(plain::appendCodePoint);
        return usual(plain.toString());
    }

    private static int plain(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case ARABIC_POINT -> '.';
            case ARABIC_GROUP -> ',';
            default ->
                Character.getType(c) == Character.SPACE_SEPARATOR
                        ? ' '
                        : c >= 0xff01 && c <= 0xff5e ? c - 0xff01 + '!' : c;
        };
    }

    /** Without what keeps a spreadsheet from making a number of a code: {@code ="0042"} or {@code '0042}. */
    static String unwrapped(String cell) {
        if (cell.length() > 2 && cell.startsWith("=\"") && cell.endsWith("\"")) {
            return cell.substring(2, cell.length() - 1);
        }
        boolean number = cell.length() > 1
                && cell.charAt(0) == '\''
                && cell.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return number ? cell.substring(1) : cell;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    static boolean isRounded(String code) {
        return code.length() < 24
                && code.indexOf('+') > 0
                && ROUNDED.matcher(code).matches();
    }

    /** The same for codes that look the same, and those whose leading zeros a spreadsheet has dropped. */
    static String shape(String code) {
        StringBuilder latin = new StringBuilder();
        String composed = Normalizer.normalize(code, Normalizer.Form.NFKC);
        composed.codePoints().forEach(c -> {
            int foreign = FOREIGN.indexOf(c);
            latin.appendCodePoint(foreign < 0 ? c : LATIN.charAt(foreign));
        });
        String seen = UNSEEN.matcher(latin).replaceAll("").toLowerCase(Locale.ROOT);
        return ZEROS.matcher(seen).replaceAll("");
    }
}
