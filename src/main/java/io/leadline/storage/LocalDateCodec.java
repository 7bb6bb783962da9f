package io.leadline.storage;

import java.time.LocalDate;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Days as ISO text: a day has no time zone, and a store's date has one. */
final class LocalDateCodec implements Codec<LocalDate> {

    @Override
    public void encode(BsonWriter writer, LocalDate value, EncoderContext context) {
        writer.writeString(value.toString());
    }

    @Override
    public LocalDate decode(BsonReader reader, DecoderContext context) {
        return LocalDate.parse(reader.readString());
    }

    @Override
    public Class<LocalDate> getEncoderClass() {
        return LocalDate.class;
    }
}
