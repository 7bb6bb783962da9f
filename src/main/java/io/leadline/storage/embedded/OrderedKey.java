package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into byte strings whose unsigned order is MongoDB's order of values: first by type, then by value, numbers
 * of every type on one line. No encoding is the beginning of another, so encodings can be put behind each other, and each
 * can be inverted for a descending field.
 *
 * <p>Numbers are doubles plus what a long has beyond a double; decimals that differ only after the 17th digit are equal
 * here and are told apart by the document itself.
 */
final class OrderedKey {

    /** First bytes, one per type in MongoDB's order of types. */
    static final int MIN = 0x01;

    static final int EMPTY_ARRAY = 0x04;
    static final int NULL = 0x05;
    static final int NUMBER = 0x10;
    static final int STRING = 0x20;
    static final int DOCUMENT = 0x30;
    static final int ARRAY = 0x35;
    static final int BINARY = 0x40;
    static final int LEGACY_UUID = 0x41;
    static final int UUID_VALUE = 0x42;
    static final int OBJECT_ID = 0x45;
    static final int BOOLEAN = 0x50;
    static final int INSTANT = 0x55;
    static final int TIMESTAMP = 0x58;
    static final int REGEX = 0x5A;
    static final int OTHER = 0x60;
    static final int MAX = 0x7F;

    private static final int END = 0x00;
    private static final int MORE = 0x01;
    private static final long SIGN = Long.MIN_VALUE;

    private final ByteBuf out = Unpooled.buffer(64);

    static byte[] of(@Nullable Object value) {
        return new OrderedKey().add(value, true).toBytes();
    }

    OrderedKey add(@Nullable Object value, boolean ascending) {
        int start = out.writerIndex();
        write(value);
        if (!ascending) {
            for (int i = start; i < out.writerIndex(); i++) {
                out.setByte(i, ~out.getByte(i));
            }
        }
        return this;
    }

    OrderedKey addEncoded(byte[] encoded, boolean ascending) {
        out.writeBytes(ascending ? encoded : inverted(encoded));
        return this;
    }

    byte[] toBytes() {
        byte[] bytes = new byte[out.readableBytes()];
        out.getBytes(out.readerIndex(), bytes);
        return bytes;
    }

    static byte[] inverted(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    /** Where the encoding that begins there ends; -1 for an array or a document, whose end is not looked for. */
    static int end(byte[] key, int at) {
        return switch (key[at]) {
            case MIN, MAX, EMPTY_ARRAY, NULL -> at + 1;
            case BOOLEAN -> at + 2;
            case INSTANT, TIMESTAMP -> at + 1 + Long.BYTES;
            case NUMBER -> at + 1 + Long.BYTES + Short.BYTES;
            case OBJECT_ID -> at + 13;
            case STRING, BINARY, LEGACY_UUID, UUID_VALUE, REGEX, OTHER -> {
                int end = at + 1;
                while (key[end] != END || key[end + 1] != END) {
                    // Zeros are written as 00 FF, so that 00 00 is nowhere but at the end.
                    end += key[end] == END ? 2 : 1;
                }
                yield end + 2;
            }
            default -> -1;
        };
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Missing missing -> out.writeByte(NULL);
            case Number number -> writeNumber(number);
            case String text -> writeText(STRING, text);
            case Document document -> writeDocument(document);
            case Collection<?> array -> writeArray(array);
            case BinData data -> writeEscaped(BINARY, data.getData());
            case LegacyUUID id -> writeText(LEGACY_UUID, id.toString());
            case UUID id -> writeText(UUID_VALUE, id.toString());
            case ObjectId id -> out.writeByte(OBJECT_ID).writeBytes(id.toByteArray());
            case Boolean truth -> out.writeByte(BOOLEAN).writeByte(truth ? 1 : 0);
            case Instant instant -> out.writeByte(INSTANT).writeLong(instant.toEpochMilli() ^ SIGN);
            case BsonTimestamp time -> out.writeByte(TIMESTAMP).writeLong(time.getValue() ^ SIGN);
            case BsonRegularExpression regex -> writeText(REGEX, regex.getPattern());
            case MinKey min -> out.writeByte(MIN);
            case MaxKey max -> out.writeByte(MAX);
            default -> writeText(OTHER, value.toString());
        }
    }

    private void writeNumber(Number number) {
        double nearest = number instanceof Decimal128 decimal ? decimal.doubleValue() : number.doubleValue();
        if (nearest == 0.0) {
            nearest = 0.0; // one zero: the negative one is equal to it
        }
        long bits = Double.doubleToLongBits(nearest);
        int beyond = 0;
        if (number instanceof Long exact && Math.abs(nearest) < 0x1p63) {
            beyond = (int) (exact - (long) nearest);
        } else if (number instanceof Long && nearest > 0) {
            beyond = (int) (number.longValue() - Long.MAX_VALUE - 1);
        }
        out.writeByte(NUMBER).writeLong(bits < 0 ? ~bits : bits ^ SIGN).writeShort(beyond + 0x8000);
    }

    /** Each UTF-16 unit in one to three bytes, so that the order is that of {@link String#compareTo}. */
    private void writeText(int type, String text) {
        out.writeByte(type);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                out.writeByte(0x00).writeByte(0xFF);
            } else if (unit < 0x80) {
                out.writeByte(unit);
            } else if (unit < 0x800) {
                out.writeByte(0xC0 | unit >> 6).writeByte(0x80 | unit & 0x3F);
            } else {
                out.writeByte(0xE0 | unit >> 12)
                        .writeByte(0x80 | unit >> 6 & 0x3F)
                        .writeByte(0x80 | unit & 0x3F);
            }
        }
        out.writeByte(END).writeByte(END);
    }

    private void writeEscaped(int type, byte[] bytes) {
        out.writeByte(type);
        for (byte each : bytes) {
            out.writeByte(each);
            if (each == 0) {
                out.writeByte(0xFF);
            }
        }
        out.writeByte(END).writeByte(END);
    }

    private void writeDocument(Document document) {
        out.writeByte(DOCUMENT);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            out.writeByte(MORE);
            writeText(STRING, field.getKey());
            write(field.getValue());
        }
        out.writeByte(END);
    }

    private void writeArray(Collection<?> array) {
        if (array.isEmpty()) {
            out.writeByte(EMPTY_ARRAY);
            return;
        }
        out.writeByte(ARRAY);
        for (Object element : array) {
            out.writeByte(MORE);
            write(element);
        }
        out.writeByte(END);
    }
}
