package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Doubts that were raised before there were tasks to count: they get theirs with the next file that tells the same. */
@Component
class DoubtsWithTasks implements Migration {

    @Override
    public int number() {
        return 231;
    }

    @Override
    public String name() {
        return "doubted counts have tasks";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> doubts = database.getCollection(MongoShelfDoubts.DOUBTS);
        doubts.updateMany(
                Filters.exists("version", false),
                Updates.combine(
                        Updates.set("version", 0L),
                        Updates.set("open", true),
                        Updates.set("waiting", false),
                        Updates.set("subject", null)));
        doubts.createIndex(
                Indexes.ascending("waiting", "told", "_id"), new IndexOptions().name("waits for the engine"));
        doubts.createIndex(Indexes.ascending("subject"), new IndexOptions().name("doubt of this task"));
    }
}
