package io.leadline.tracking.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Indexes of what came of late lines, each named by the query it serves. */
@Component
class AftermathIndexes implements Migration {

    @Override
    public int number() {
        return 560;
    }

    @Override
    public String name() {
        return "index what came of late lines";
    }

    @Override
    public void apply(MongoDatabase database) {
        var aftermaths = database.getCollection(MongoAftermaths.AFTERMATHS);
        aftermaths.createIndex(Indexes.ascending("orderId"), named("what_came_of_an_order"));
        aftermaths.createIndex(Indexes.ascending("open", "orderId"), named("orders_that_are_not_at_their_end"));
        aftermaths.createIndex(Indexes.descending("endedAt", "_id"), named("what_ended_lately"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
