package io.leadline.storage;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** A query's documents as a stream that holds one batch at a time. */
public final class Cursors {

    private Cursors() {}

    /** Close the stream, otherwise its cursor stays open at the server. */
    public static Stream<Document> stream(FindIterable<Document> query) {
        return stream(query, 1_000);
    }

    /** @param batch documents that are read at once: few where not all of them are wanted */
    public static Stream<Document> stream(FindIterable<Document> query, int batch) {
        MongoCursor<Document> cursor = query.batchSize(batch).iterator();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.NONNULL | Spliterator.ORDERED), false)
                .onClose(cursor::close);
    }
}
