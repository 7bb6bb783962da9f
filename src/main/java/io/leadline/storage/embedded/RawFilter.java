package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sorts out documents by their text fields without decoding them, which is most of the work of a search. It says no only
 * where the query surely says no: to a field that is there as text, or as texts, and does not fit, or is not there at all.
 */
final class RawFilter {

    static final int DOUBLE = 0x01;
    static final int STRING = 0x02;
    static final int DOCUMENT = 0x03;
    static final int ARRAY = 0x04;
    private static final int BINARY = 0x05;
    private static final int OBJECT_ID = 0x07;
    static final int BOOLEAN = 0x08;
    static final int DATE = 0x09;
    static final int NULL = 0x0A;
    static final int INT32 = 0x10;
    private static final int TIMESTAMP = 0x11;
    static final int INT64 = 0x12;
    private static final int DECIMAL128 = 0x13;

    /** What the bytes of a document tell about the query. */
    enum Answer {
        NO,
        MAYBE,
        YES
    }

    /** @param exact the text itself is asked for; a pattern may fit other things than texts */
    private record Check(byte[] field, boolean exact, Predicate<String> fits) {}

    private final List<Check> checks = new ArrayList<>();

    /** Whether the checks are all that the query asks. */
    private boolean complete = true;

    RawFilter(Document query) {
        addAll(query);
    }

    /** Yes where every condition is on a text that is there: a list of a thousand ids is not gone through again. */
    Answer matches(byte[] document) {
        Answer all = complete ? Answer.YES : Answer.MAYBE;
        for (Check check : checks) {
            Answer one = matches(document, check);
            if (one == Answer.NO) {
                return one;
            }
            all = one == Answer.MAYBE ? one : all;
        }
        return all;
    }

    private void addAll(Document query) {
        for (Map.Entry<String, Object> each : query.entrySet()) {
            if (each.getKey().equals("$and") && each.getValue() instanceof Collection<?> all) {
                all.forEach(one -> {
                    if (one instanceof Document document) {
                        addAll(document);
                    } else {
                        complete = false;
                    }
                });
            } else if (!each.getKey().startsWith("$") && each.getKey().indexOf('.') < 0) {
                complete &= add(each.getKey(), each.getValue());
            } else {
                complete = false;
            }
        }
    }

    /** @return whether the check says all that the condition says, for a text */
    private boolean add(String field, Object value) {
        if (value instanceof String text) {
            add(field, true, text::equals);
            return true;
        } else if (value != null && BsonRegularExpression.isRegularExpression(value)) {
            BsonRegularExpression pattern = BsonRegularExpression.convertToRegularExpression(value);
            add(field, false, text -> pattern.matcher(text).find());
        } else if (value instanceof Document operators) {
            if (operators.get("$eq") instanceof String text) {
                add(field, true, text::equals);
            }
            if (operators.get("$in") instanceof Collection<?> values
                    && values.stream().allMatch(String.class::isInstance)) {
                Set<?> texts = new HashSet<>(values);
                add(field, true, texts::contains);
                return operators.size() == 1;
            }
        }
        return false;
    }

    private void add(String field, boolean exact, Predicate<String> fits) {
        checks.add(new Check(field.getBytes(StandardCharsets.UTF_8), exact, fits));
    }

    /** Walks over the elements of the document: type, name, 0, value. */
    private static Answer matches(byte[] bytes, Check check) {
        int at = Integer.BYTES;
        while (bytes[at] != 0) {
            int type = bytes[at];
            int name = at + 1;
            int value = name;
            while (bytes[value] != 0) {
                value++;
            }
            value++;
            if (Arrays.equals(bytes, name, value - 1, check.field, 0, check.field.length)) {
                return switch (type) {
                    case STRING -> check.fits.test(text(bytes, value)) ? Answer.YES : Answer.NO;
                    case NULL -> Answer.NO;
                    case ARRAY -> check.exact ? ofElements(bytes, value, check) : Answer.MAYBE;
                    default -> Answer.MAYBE;
                };
            }
            int length = length(type, bytes, value);
            if (length < 0) {
                return Answer.MAYBE;
            }
            at = value + length;
        }
        return Answer.NO;
    }

    /** An array fits where one of its texts does: a list of a thousand is not gone through again for each element. */
    private static Answer ofElements(byte[] bytes, int array, Check check) {
        Answer none = Answer.NO;
        int at = array + Integer.BYTES;
        while (bytes[at] != 0) {
            int type = bytes[at];
            int value = at + 1;
            while (bytes[value] != 0) {
                value++;
            }
            value++;
            int length = length(type, bytes, value);
            if (length < 0) {
                return Answer.MAYBE;
            } else if (type != STRING) {
                none = Answer.MAYBE;
            } else if (check.fits.test(text(bytes, value))) {
                return Answer.YES;
            }
            at = value + length;
        }
        return none;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at + Integer.BYTES, int32(bytes, at) - 1, StandardCharsets.UTF_8);
    }

    /** How many bytes the value takes; -1 for the types nobody stores. */
    static int length(int type, byte[] bytes, int at) {
        return switch (type) {
            case NULL -> 0;
            case BOOLEAN -> 1;
            case INT32 -> Integer.BYTES;
            case DOUBLE, DATE, TIMESTAMP, INT64 -> Long.BYTES;
            case OBJECT_ID -> 12;
            case DECIMAL128 -> 16;
            case STRING -> Integer.BYTES + int32(bytes, at);
            case BINARY -> Integer.BYTES + 1 + int32(bytes, at);
            case DOCUMENT, ARRAY -> int32(bytes, at);
            default -> -1;
        };
    }

    private static int int32(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }
}
