package io.leadline.exchange.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What is asked for with each message, and by the pages. */
@Component
class WebhookIndexes implements Migration {

    @Override
    public int number() {
        return 810;
    }

    @Override
    public String name() {
        return "webhook messages in their turn, by subject and by state";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> messages = database.getCollection(MongoWebhooks.MESSAGES);
        WebhookTurns.index(messages);
        messages.createIndex(
                Indexes.ascending("endpoint", "subject", "state"), new IndexOptions().name("of this subject"));
        messages.createIndex(Indexes.ascending("state", "at", "_id"), new IndexOptions().name("given up"));
        MongoCollection<Document> log = database.getCollection(MongoWebhooks.LOG);
        log.createIndex(Indexes.ascending("endpoint", "at", "_id"), new IndexOptions().name("tries of this endpoint"));
        log.createIndex(Indexes.ascending("at"), new IndexOptions().name("tries by age"));
        database.getCollection(MongoWebhooks.ENDPOINTS)
                .createIndex(
                        Indexes.ascending("waiting", "madeAt"),
                        new IndexOptions().name("endpoints the engine is to hear of"));
    }
}
