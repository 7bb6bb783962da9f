package io.leadline.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Writes that go through only where nobody else was faster; whoever was is no error but an answer. */
public final class Guarded {

    private Guarded() {}

    /** @return false if the id, or another value that is given once, is taken; nothing is stored then */
    public static boolean add(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException problem) {
            throwUnlessTaken(problem);
            return false;
        }
    }

    /**
     * Adds those whose ids are free; the others are there already.
     *
     * @return the places of the others
     */
    public static Set<Integer> addAll(MongoCollection<Document> collection, List<Document> documents) {
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException problem) {
            throwUnlessTaken(problem);
            return problem.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Adds one after the other, up to the first whose id is taken.
     *
     * @return how many were added
     */
    public static int addInOrder(MongoCollection<Document> collection, List<Document> documents) {
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(true));
            return documents.size();
        } catch (MongoBulkWriteException problem) {
            throwUnlessTaken(problem);
            return problem.getWriteErrors().getFirst().getIndex();
        }
    }

    /** @return how many it matched; empty if another value that is given once is taken, and nothing is changed then */
    public static OptionalLong change(MongoCollection<Document> collection, Bson filter, Bson update) {
        try {
            return OptionalLong.of(collection.updateOne(filter, update).getMatchedCount());
        } catch (MongoWriteException problem) {
            throwUnlessTaken(problem);
            return OptionalLong.empty();
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

    /** @return false if there is none like that, or another value that is given once is taken; nothing is changed then */
    public static boolean replace(MongoCollection<Document> collection, Bson filter, Document next) {
        try {
            return collection.replaceOne(filter, next).getMatchedCount() == 1;
        } catch (MongoWriteException problem) {
            throwUnlessTaken(problem);
            return false;
        }
    }

    /**
     * @param writes each asks for the version that its change was made of, or adds what was not there
     * @return false if another was faster with one of them; that one is not written, the others are
     */
    public static boolean saveAll(MongoCollection<Document> collection, List<ReplaceOneModel<Document>> writes) {
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() + result.getUpserts().size() == writes.size();
        } catch (MongoBulkWriteException problem) {
            throwUnlessTaken(problem);
            return false;
        }
    }

    private static void throwUnlessTaken(MongoWriteException problem) {
        if (problem.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw problem;
        }
    }

    private static void throwUnlessTaken(MongoBulkWriteException problem) {
        boolean onlyTaken = problem.getWriteConcernError() == null
                && problem.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        if (!onlyTaken) {
            throw problem;
        }
    }
}
