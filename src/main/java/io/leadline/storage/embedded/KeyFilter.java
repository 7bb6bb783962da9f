package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import io.leadline.storage.embedded.RawFilter.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the patterns of a query against the texts that an index has in its keys, so that a search reads those documents
 * only that match. An entry costs a tenth of a document.
 */
final class KeyFilter {

    private static final String QUOTE = "\\Q";
    private static final String UNQUOTE = "\\E";

    /** Literal words are looked for in the bytes of the key as they are; other patterns in its text. */
    private record Check(int field, List<byte[]> words, List<BsonRegularExpression> patterns) {

        static Check of(int field, List<BsonRegularExpression> all) {
            List<byte[]> words = new ArrayList<>();
            List<BsonRegularExpression> patterns = new ArrayList<>();
            for (BsonRegularExpression each : all) {
                String literal = literal(each);
                if (literal == null) {
                    patterns.add(each);
                } else {
                    byte[] encoded = OrderedKey.of(literal);
                    words.add(Arrays.copyOfRange(encoded, 1, encoded.length - 2));
                }
            }
            return new Check(field, words, patterns);
        }
    }

    private final List<Check> checks;
    private final boolean allPatterns;
    private boolean doubted;

    private KeyFilter(List<Check> checks, boolean allPatterns) {
        this.checks = checks;
        this.allPatterns = allPatterns;
    }

    /** Null where the index has none of the texts that are searched. */
    static @Nullable KeyFilter of(StoreIndex index, Conditions conditions) {
        if (conditions.patterns().isEmpty()) {
            return null;
        }
        List<Check> checks = new ArrayList<>();
        for (int field = 0; field < index.paths().size() && index.ascending(field); field++) {
            List<BsonRegularExpression> patterns =
                    conditions.patterns().get(index.paths().get(field));
            // Of an array each element has its entry, while two patterns may be met by different ones.
            if (patterns != null && !index.hasArrays(field)) {
                checks.add(Check.of(field, patterns));
            }
        }
        return checks.isEmpty()
                ? null
                : new KeyFilter(checks, checks.size() == conditions.patterns().size());
    }

    /** Whether all that passed surely matches every pattern of the query. */
    boolean exact() {
        return allPatterns && !doubted;
    }

    boolean passes(byte[] key) {
        int at = 0;
        int field = 0;
        for (Check check : checks) {
            for (; field < check.field; field++) {
                at = OrderedKey.end(key, at);
                if (at < 0) {
                    doubted = true;
                    return true;
                }
            }
            Answer answer = answer(key, at, check);
            if (answer == Answer.NO) {
                return false;
            }
            doubted |= answer == Answer.MAYBE;
        }
        return true;
    }

    private static Answer answer(byte[] key, int at, Check check) {
        if (key[at] == OrderedKey.NULL) {
            return Answer.NO;
        } else if (key[at] != OrderedKey.STRING) {
            return Answer.MAYBE;
        }
        int end = check.words.isEmpty() ? 0 : OrderedKey.end(key, at) - 2;
        for (byte[] word : check.words) {
            if (!contains(key, at + 1, end, word)) {
                return Answer.NO;
            }
        }
        String text = check.patterns.isEmpty() ? "" : text(key, at + 1);
        for (BsonRegularExpression pattern : check.patterns) {
            if (!pattern.matcher(text).find()) {
                return Answer.NO;
            }
        }
        return Answer.YES;
    }

    /** The text of a quoted pattern; null for any other. */
    private static @Nullable String literal(BsonRegularExpression pattern) {
        String text = pattern.getPattern();
        String options = pattern.getOptions();
        boolean quoted = (options == null || options.isEmpty())
                && text.length() > QUOTE.length() + UNQUOTE.length()
                && text.startsWith(QUOTE)
                && text.indexOf(UNQUOTE) == text.length() - UNQUOTE.length();
        return quoted ? text.substring(QUOTE.length(), text.length() - UNQUOTE.length()) : null;
    }

    private static boolean contains(byte[] key, int from, int to, byte[] word) {
        for (int at = from; at <= to - word.length; at++) {
            if (Arrays.equals(key, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    /** See {@link OrderedKey}: a byte for each plain letter, two or three for the others. */
    private static String text(byte[] key, int start) {
        int end = start;
        while (key[end] > 0) {
            end++;
        }
        if (key[end] == 0 && key[end + 1] == 0) {
            return new String(key, start, end - start, StandardCharsets.US_ASCII);
        }
        StringBuilder text = new StringBuilder();
        int at = start;
        while (key[at] != 0 || key[at + 1] != 0) {
            int first = key[at] & 0xFF;
            if (first < 0x80) {
                text.append((char) first);
                at += first == 0 ? 2 : 1;
            } else if (first < 0xE0) {
                text.append((char) ((first & 0x1F) << 6 | key[at + 1] & 0x3F));
                at += 2;
            } else {
                text.append((char) ((first & 0x0F) << 12 | (key[at + 1] & 0x3F) << 6 | key[at + 2] & 0x3F));
                at += 3;
            }
        }
        return text.toString();
    }
}
