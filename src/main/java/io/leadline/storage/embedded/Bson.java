package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents as the bytes they have on the wire. What is read is always a fresh copy that nobody else holds. */
final class Bson {

    private static final int USUAL_BYTES = 512;

    private Bson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /** @param fields the only fields that are needed; null = all */
    static Document decode(byte[] bytes, @Nullable Set<String> fields) {
        return new BsonReader(bytes).document(fields);
    }
}
