package io.leadline.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;

/**
 * One numbered step from the store of yesterday to that of today: it creates indexes or changes documents. Each runs once
 * per store, in the order of the numbers, before any other bean gets the database. A step that was cut off runs again, so
 * {@link #apply} must bear repetition. Declare it as a bean that does not itself ask for the database.
 */
public interface Migration {

    /**
     * Unique and never changed. Storage 1-9, identity 10-19, catalog 100s, stock 200s, demand 300s, planning 400s, ordering
     * 500s, inbox 600s, messaging 700s.
     */
    int number();

    /** What it does, in a few words, for the record in {@code migrations}. */
    String name();

    void apply(MongoDatabase database);

    /** Drops those of these indexes that are there. */
    static void dropIndexes(MongoCollection<Document> collection, Set<String> names) {
        for (Document index : collection.listIndexes().into(new ArrayList<>())) {
            if (names.contains(index.getString("name"))) {
                collection.dropIndex(index.getString("name"));
            }
        }
    }
}
