package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document from its bytes. Most of a store's time goes into this, so the frequent types are read straight from the
 * array, and fields nobody asked for are passed over; the rare types are left to the server's own decoder.
 */
final class BsonReader {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;

    BsonReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param fields names to read of the outermost document; null = all */
    Document document(@Nullable Set<String> fields) {
        at += Integer.BYTES;
        Document document = new Document();
        while (bytes[at] != 0) {
            byte type = bytes[at++];
            String name = name();
            if (fields == null || fields.contains(name)) {
                document.put(name, value(type));
            } else {
                int length = RawFilter.length(type, bytes, at);
                if (length < 0) {
                    value(type);
                } else {
                    at += length;
                }
            }
        }
        at++;
        return document;
    }

    private List<Object> array() {
        at += Integer.BYTES;
        List<Object> list = new ArrayList<>();
        while (bytes[at] != 0) {
            byte type = bytes[at++];
            while (bytes[at++] != 0) {
                // The names of an array are its positions.
            }
            list.add(value(type));
        }
        at++;
        return list;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case RawFilter.DOUBLE -> Double.longBitsToDouble(int64());
            case RawFilter.STRING -> string();
            case RawFilter.DOCUMENT -> document(null);
            case RawFilter.ARRAY -> array();
            case RawFilter.BOOLEAN -> bytes[at++] != 0;
            case RawFilter.DATE -> Instant.ofEpochMilli(int64());
            case RawFilter.NULL -> null;
            case RawFilter.INT32 -> int32();
            case RawFilter.INT64 -> int64();
            default -> rare(type);
        };
    }

    private Object rare(byte type) {
        var buffer = Unpooled.wrappedBuffer(bytes);
        buffer.readerIndex(at);
        Object value = BsonDecoder.decodeValue(type, buffer);
        at = buffer.readerIndex();
        return value;
    }

    private String name() {
        int from = at;
        while (bytes[at] != 0) {
            at++;
        }
        return new String(bytes, from, at++ - from, StandardCharsets.UTF_8);
    }

    private String string() {
        int length = int32();
        String text = new String(bytes, at, length - 1, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private int int32() {
        int value = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    private long int64() {
        long value = (long) LONG.get(bytes, at);
        at += Long.BYTES;
        return value;
    }
}
