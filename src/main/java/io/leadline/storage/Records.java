package io.leadline.storage;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * A record with all records in it as a document, component by component. A component that is null is left out, and one
 * that is missing reads as null; what documents of an earlier version lack is filled in before they are read
 * ({@link #completedBy}), so that no record has to know of it.
 */
public final class Records<T> {

    private final Codec<T> codec;
    private final Consumer<Document> earlier;
    private final String form;

    /** @param more codecs of what is neither a record nor known to the driver */
    public Records(Class<T> type, Codec<?>... more) {
        this(codec(type, more), document -> {}, FigureForm.of(type));
    }

    private Records(Codec<T> codec, Consumer<Document> earlier, String form) {
        this.codec = codec;
        this.earlier = earlier;
        this.form = form;
    }

    /** @param complete puts into a document of an earlier version what it lacks; leaves later ones as they are */
    public Records<T> completedBy(Consumer<Document> complete) {
        return new Records<>(codec, complete, form);
    }

    private static <T> Codec<T> codec(Class<T> type, Codec<?>... more) {
        return CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(List.of(more)),
                        CodecRegistries.fromCodecs(new LocalDateCodec()),
                        MongoClientSettings.getDefaultCodecRegistry())
                .get(type);
    }

    /** Stands for what the record is made of, with all records in it; another version's may be another. */
    public String form() {
        return form;
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
        earlier.accept(document);
        return codec.decode(
                new BsonDocumentReader(document.toBsonDocument()),
                DecoderContext.builder().build());
    }
}
