package io.leadline.engine.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.engine.exporter.Feed;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Indexes of the record feed, each named after the query it serves. */
@Component
class FeedIndexes implements Migration {

    @Override
    public int number() {
        return 50;
    }

    @Override
    public String name() {
        return "indexes of the record feed";
    }

    @Override
    public void apply(MongoDatabase database) {
        index(database, Feed.TASKS, "changed tasks after a position", "partition", "position");
        index(database, Feed.TASKS, "open task of an interaction", "interaction");
        index(database, Feed.ELEMENTS, "changed elements after a position", "partition", "position");
        index(database, Feed.ELEMENTS, "elements of an instance", "instance");
        index(database, Feed.INSTANCES, "instances of a subject", "subject");
        index(database, Feed.INCIDENTS, "open incidents", "state");
    }

    private static void index(MongoDatabase database, String collection, String query, String... fields) {
        database.getCollection(collection).createIndex(Indexes.ascending(fields), new IndexOptions().name(query));
    }
}
