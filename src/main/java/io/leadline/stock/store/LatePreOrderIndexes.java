package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The engine is told of shelves with late pre-orders in the order in which they became so. */
@Component
class LatePreOrderIndexes implements Migration {

    @Override
    public int number() {
        return 253;
    }

    @Override
    public String name() {
        return "shelves with late pre-orders";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> shelves = database.getCollection(MongoLatePreOrders.LATE);
        shelves.createIndex(
                Indexes.ascending("waiting", "since", "_id"), new IndexOptions().name("waits for the engine"));
        shelves.createIndex(Indexes.ascending("subject"), new IndexOptions().name("shelf of this task"));
    }
}
