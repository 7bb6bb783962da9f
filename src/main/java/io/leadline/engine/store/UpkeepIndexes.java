package io.leadline.engine.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.engine.exporter.Feed;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Indexes for finding what is stuck and what is old, each named after the query it serves. */
@Component
class UpkeepIndexes implements Migration {

    @Override
    public int number() {
        return 51;
    }

    @Override
    public String name() {
        return "indexes for the record feed's upkeep";
    }

    @Override
    public void apply(MongoDatabase database) {
        index(database, Feed.ELEMENTS, "open elements of a type, oldest first", "state", "type", "startedAt");
        index(database, Feed.INSTANCES, "instances ended before", "endedAt");
        index(database, Feed.TASKS, "tasks of an instance", "instance");
        index(database, Feed.INCIDENTS, "incidents of an instance", "instance");
        index(database, JobAttempts.COLLECTION, "jobs not begun since", "at");
    }

    private static void index(MongoDatabase database, String collection, String query, String... fields) {
        database.getCollection(collection).createIndex(Indexes.ascending(fields), new IndexOptions().name(query));
    }
}
