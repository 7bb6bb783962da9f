package io.leadline.storage;

import com.mongodb.MongoClientSettings;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * A record with all records in it as a document, component by component; a component that is null is left out, and one
 * that was added later reads as null from documents written before.
 */
public final class Records<T> {

    private final Codec<T> codec;

    /** @param more codecs of what is neither a record nor known to the driver */
    public Records(Class<T> type, Codec<?>... more) {
        codec = CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(List.of(more)),
                        CodecRegistries.fromCodecs(new LocalDateCodec()),
                        MongoClientSettings.getDefaultCodecRegistry())
                .get(type);
    }

    public BsonDocument write(T value) {
        BsonDocument document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                value,
                EncoderContext.builder().build());
        return document;
    }

    public T read(Document document) {
        return codec.decode(
                new BsonDocumentReader(document.toBsonDocument()),
                DecoderContext.builder().build());
    }
}
