package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Something read from the store and kept in memory until the store has a newer one. The counter in {@code editions} tells
 * every instance of the application, so that none of them shows yesterday's catalog.
 */
final class Edition<T> {

    private final MongoCollection<Document> editions;
    private final String name;
    private final Supplier<T> reader;
    private volatile @Nullable Read<T> last;

    Edition(MongoDatabase database, String name, Supplier<T> reader) {
        this.editions = database.getCollection("editions");
        this.name = name;
        this.reader = reader;
    }

    T get() {
        long number = number();
        Read<T> read = last;
        if (read != null && read.number == number) {
            return read.value;
        }
        return readAnew();
    }

    /** Call it after each change. */
    void next() {
        editions.updateOne(Filters.eq(name), Updates.inc("number", 1L), new UpdateOptions().upsert(true));
    }

    private synchronized T readAnew() {
        long number = number();
        Read<T> read = last;
        if (read != null && read.number == number) {
            return read.value;
        }
        // The number was taken before reading: a change in between makes the next call read once more.
        T value = reader.get();
        last = new Read<>(number, value);
        return value;
    }

    private long number() {
        Document document = editions.find(Filters.eq(name)).first();
        return document == null ? 0 : document.getLong("number");
    }

    private record Read<T>(long number, T value) {}
}
