package io.leadline.storage.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonValue;

/**
 * The one form of a stored value that is hashed: fields in the order of their names, each value behind its kind and its
 * length, and a number by its worth, because a store may keep 5 and 5.00 in more than one type. So two values have the
 * same form only if they say the same.
 */
final class Canonical {

    private Canonical() {}

    static byte[] bytes(BsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(value, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(BsonValue value, DataOutputStream out) throws IOException {
        switch (value.getBsonType()) {
            case DOCUMENT -> {
                BsonDocument document = value.asDocument();
                out.writeByte('{');
                out.writeInt(document.size());
                for (Map.Entry<String, BsonValue> field : new TreeMap<>(document).entrySet()) {
                    text(field.getKey(), out);
                    write(field.getValue(), out);
                }
            }
            case ARRAY -> {
                out.writeByte('[');
                out.writeInt(value.asArray().size());
                for (BsonValue one : value.asArray()) {
                    write(one, out);
                }
            }
            case INT32, INT64, DOUBLE, DECIMAL128 -> {
                out.writeByte('#');
                text(number(value.asNumber()), out);
            }
            case STRING -> {
                out.writeByte('"');
                text(value.asString().getValue(), out);
            }
            case BOOLEAN -> out.writeByte(value.asBoolean().getValue() ? 't' : 'f');
            case NULL -> out.writeByte('0');
            case DATE_TIME -> {
                out.writeByte('@');
                out.writeLong(value.asDateTime().getValue());
            }
            case BINARY -> {
                out.writeByte('b');
                byte[] data = value.asBinary().getData();
                out.writeInt(data.length);
                out.write(data);
            }
            default -> {
                out.writeByte('?');
                text(value.toString(), out);
            }
        }
    }

    private static String number(BsonNumber number) {
        if (number.isDouble() && !Double.isFinite(number.doubleValue())) {
            return Double.toString(number.doubleValue());
        }
        if (number.isDecimal128()
                && (number.decimal128Value().isNaN() || number.decimal128Value().isInfinite())) {
            return number.decimal128Value().toString();
        }
        BigDecimal worth = switch (number.getBsonType()) {
            case DOUBLE -> new BigDecimal(number.doubleValue());
            // What Decimal128 knows as minus nought has no other form.
            case DECIMAL128 -> new BigDecimal(number.decimal128Value().toString());
            default -> BigDecimal.valueOf(number.longValue());
        };
        return worth.stripTrailingZeros().toString();
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(data.length);
        out.write(data);
    }
}
