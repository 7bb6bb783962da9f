package io.leadline.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * What one kind of text can be.
 *
 * @param most characters
 * @param lines whether it may have several lines, and tabs in them
 * @param name whether it names something, so that marks which turn the reading direction have no place in it
 */
public record TextRule(int most, boolean lines, boolean name) {

    public static TextRule line(int most) {
        return new TextRule(most, false, false);
    }

    public static TextRule lines(int most) {
        return new TextRule(most, true, false);
    }

    public static TextRule name(int most) {
        return new TextRule(most, false, true);
    }

    public Optional<Fault> fault(String text) {
        if (text.length() > most) {
            return Optional.of(new Fault.TooLong(most));
        }
        return text.codePoints()
                .filter(c -> !fits(c))
                .mapToObj(c -> (Fault) new Fault.BadCharacter(String.format(Locale.ROOT, "U+%04X", c)))
                .findFirst();
    }

    public boolean fits(String text) {
        return fault(text).isEmpty();
    }

    /**
     * For types that hold what somebody wrote: pages say what is wrong with a text before it comes so far.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public void require(String what, String text) {
        fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException(what + " of " + text.length() + " characters: " + fault);
        });
    }

    /** Not longer than is needed to see that it is too long. */
    public String held(String text) {
        return text.length() <= most + 1 ? text : text.substring(0, most + 1);
    }

    /** For what is only looked for: without what does not fit. */
    public String cleaned(String text) {
        return without(text.length() <= most ? text : text.substring(0, most));
    }

    /** At most as long as it may be, from its end, where the kind of a file stands. */
    String without(String text) {
        String cut = text.length() <= most ? text : text.substring(text.length() - most);
        if (cut.codePoints().allMatch(this::fits)) {
            return cut;
        }
        return cut.codePoints()
                .filter(this::fits)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean fits(int c) {
        if (lines && (c == '\n' || c == '\t' || c == '\r')) {
            return true;
        }
        return switch (Character.getType(c)) {
            // Half of a pair is no character, and no store keeps it.
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.UNASSIGNED -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
            case Character.FORMAT -> !name || !turns(c);
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates, with which {@code exe.pdf} is written {@code fdp.exe}; and the byte order mark. */
    private static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
    }
}
