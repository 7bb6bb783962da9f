package io.leadline.engine.exporter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.camunda.zeebe.protocol.record.Record;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Changes that are waiting to be written, one update per document. The engine delivers a record again after a crash, so
 * each update asks that the document has not seen it yet.
 */
final class FeedBatch {

    private static final String GONE = "gone";

    private final Map<String, Map<Long, Document>> fieldsByKey = new LinkedHashMap<>();
    private int size;
    private long moved;

    FeedBatch() {
        // A task must not be seen before its subject is: instances are written first. A timer that is gone has been
        // followed by
        // something, which must not be missing then: timers are written last.
        for (String collection :
                List.of(Feed.INSTANCES, Feed.ELEMENTS, Feed.INCIDENTS, Feed.TASKS, Feed.TIMERS, Feed.MARKS)) {
            fieldsByKey.put(collection, new LinkedHashMap<>());
        }
    }

    void set(String collection, Record<?> record, long key, Document fields) {
        Document merged = fieldsOf(collection).computeIfAbsent(key, unused -> new Document());
        merged.putAll(fields);
        merged.putIfAbsent("firstPosition", record.getPosition());
        merged.append("position", record.getPosition()).append("partition", record.getPartitionId());
        size++;
    }

    /** Forgets what is there under the key, and what is still waiting to be written. */
    void remove(String collection, Record<?> record, long key) {
        fieldsOf(collection).remove(key);
        set(collection, record, key, new Document(GONE, true));
    }

    /** Something else than a mark has come. */
    void moved(long position) {
        moved = position;
    }

    /** How far the log was when something else than a mark came last. */
    long moved() {
        return moved;
    }

    /** Whether somebody waits for it to be written: for the mark in it. */
    boolean isAwaited() {
        return !fieldsOf(Feed.MARKS).isEmpty();
    }

    int size() {
        return size;
    }

    /** Writes all and forgets it; nothing is forgotten if the store fails. */
    void writeTo(MongoDatabase database) {
        fieldsByKey.forEach((collection, changes) -> {
            if (!changes.isEmpty()) {
                write(database, collection, changes);
            }
        });
        fieldsByKey.values().forEach(Map::clear);
        size = 0;
    }

    private Map<Long, Document> fieldsOf(String collection) {
        Map<Long, Document> fields = fieldsByKey.get(collection);
        if (fields == null) {
            throw new IllegalArgumentException("Nothing is written into " + collection);
        }
        return fields;
    }

    private static void write(MongoDatabase database, String collection, Map<Long, Document> changes) {
        List<WriteModel<Document>> updates = new ArrayList<>(changes.size());
        changes.forEach((key, fields) -> updates.add(update(key, fields)));
        try {
            database.getCollection(collection).bulkWrite(updates, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            // An upsert that finds the document further on tries to insert it: it has been written before.
            boolean allSeen = failure.getWriteConcernError() == null
                    && failure.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!allSeen) {
                throw failure;
            }
        }
    }

    private static WriteModel<Document> update(long key, Document fields) {
        Bson unseen = Filters.and(Filters.eq(key), Filters.lt("position", fields.getLong("position")));
        if (fields.containsKey(GONE)) {
            return new DeleteOneModel<>(unseen);
        }
        Document set = new Document(fields);
        Object first = set.remove("firstPosition");
        return new UpdateOneModel<>(
                unseen,
                new Document("$set", set).append("$setOnInsert", new Document("firstPosition", first)),
                new UpdateOptions().upsert(true));
    }
}
