package io.leadline.messaging.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Texts of every script as paper can bear them: what is written from right to left is put in the order of sight, its letters
 * joined, and what no font of ours has is told by its name, so that a supplier never reads signs for nothing.
 */
final class Scripts {

    /** Of all fonts, the first that has a character prints it. */
    static final List<String> FONTS =
            List.of("LiberationSans-Regular.ttf", "DejaVuSans.ttf", "DroidSansFallbackFull.ttf");

    private static @Nullable List<BitSet> known;

    private Scripts() {}

    /** Whether the first font alone prints it. */
    static boolean usual(String text) {
        return text.chars().allMatch(c -> c < 0x180) || printable(text, fonts().subList(0, 1));
    }

    static String printed(String raw) {
        if (raw.chars().allMatch(c -> c < 0x180)) {
            return raw;
        }
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        return printable(composed, fonts().subList(0, 1)) && !rightToLeft(composed)
                ? composed
                : composed.lines()
                        .map(line -> named(inOrderOfSight(ArabicLetters.joined(line))))
                        .collect(Collectors.joining("\n"));
    }

    private static boolean rightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Printers put one character after the other; what is read from the right has to be turned before. */
    private static String inOrderOfSight(String text) {
        if (!rightToLeft(text)) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] parts = new String[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String part = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            parts[i] = (levels[i] & 1) == 1 ? mirrored(part) : part;
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        return String.join("", parts);
    }

    private static String mirrored(String part) {
        StringBuilder turned = new StringBuilder();
        new StringBuilder(part).reverse().codePoints().forEach(c -> turned.appendCodePoint(mirror(c)));
        return turned.toString();
    }

    private static int mirror(int c) {
        String pairs = "()[]{}<>«»";
        int at = pairs.indexOf(c);
        return at < 0 ? c : pairs.charAt(at ^ 1);
    }

    /** Signs that no font has by their names, and letters by that of their script, once for a word. */
    private static String named(String text) {
        StringBuilder all = new StringBuilder();
        UnicodeScript before = null;
        int[] points = text.codePoints().toArray();
        for (int c : points) {
            boolean unseen = Character.getType(c) == Character.FORMAT
                    || c >= 0xfe00 && c <= 0xfe0f
                    || c >= 0x1f3fb && c <= 0x1f3ff;
            if (has(c, fonts())) {
                all.appendCodePoint(c);
                before = null;
            } else if (Hangul.is(c)) {
                all.append(Hangul.latin(c));
                before = null;
            } else if (!unseen) {
                UnicodeScript script = UnicodeScript.of(c);
                boolean letter = script != UnicodeScript.COMMON && script != UnicodeScript.UNKNOWN;
                if (!letter || script != before) {
                    all.append('[').append(name(c, letter ? script : null)).append(']');
                }
                before = letter ? script : null;
            }
        }
        return all.toString();
    }

    private static String name(int c, @Nullable UnicodeScript script) {
        String name = script == null ? Character.getName(c) : script.name();
        return name == null
                ? "U+" + Integer.toHexString(c)
                : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean printable(String text, List<BitSet> fonts) {
        return text.codePoints().allMatch(c -> has(c, fonts));
    }

    private static boolean has(int c, List<BitSet> fonts) {
        return c < ' ' || fonts.stream().anyMatch(font -> font.get(c));
    }

    /** Read once, and only where a text asks for it. */
    private static synchronized List<BitSet> fonts() {
        List<BitSet> read = known;
        if (read == null) {
            read = FONTS.stream().map(Scripts::characters).toList();
            known = read;
        }
        return read;
    }

    private static BitSet characters(String file) {
        BitSet all = new BitSet();
        try (InputStream content = open(file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            for (int c = ' '; c < 0x20000; c++) {
                all.set(c, cmap.getGlyphId(c) > 0);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The font " + file + " cannot be read", broken);
        }
        return all;
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(Scripts.class.getResourceAsStream("/fonts/" + file), file);
    }
}
