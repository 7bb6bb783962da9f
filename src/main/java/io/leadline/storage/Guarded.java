package io.leadline.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Writes that go through only where nobody else was faster; whoever was is no error but an answer. */
public final class Guarded {

    private Guarded() {}

    /** @return false if the id, or another value that is given once, is taken; nothing is stored then */
    public static boolean add(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException problem) {
            if (problem.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw problem;
        }
    }

    /**
     * @param next with its {@code _id} and its own, later {@code version}
     * @param seen the version that the change was made of
     * @return false if another is stored; nothing is changed then
     */
    public static boolean save(MongoCollection<Document> collection, Document next, long seen) {
        return collection
                        .replaceOne(and(eq(next.get("_id")), eq("version", seen)), next)
                        .getMatchedCount()
                == 1;
    }
}
