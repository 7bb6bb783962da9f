package io.leadline.storage;

import java.util.Map;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;

/** Stores what is not one record, such as a sealed type, as the map it gives of itself. */
public final class MapBacked<T> implements Codec<T> {

    private final DocumentCodec documents = new DocumentCodec();
    private final Class<T> type;
    private final Function<T, Map<String, Object>> write;
    private final Function<Map<String, Object>, T> read;

    public MapBacked(Class<T> type, Function<T, Map<String, Object>> write, Function<Map<String, Object>, T> read) {
        this.type = type;
        this.write = write;
        this.read = read;
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        documents.encode(writer, new Document(write.apply(value)), context);
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return read.apply(documents.decode(reader, context));
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
