package io.leadline.inbox.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Migration;
import java.math.BigDecimal;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.stereotype.Component;

/** Tasks from before say nothing about what it costs to leave them; they are described anew, as {@link DescribedAnew} says. */
@Component
class WaitingCostIndex implements Migration {

    @Override
    public int number() {
        return 603;
    }

    @Override
    public String name() {
        return "tasks by what it costs to leave them";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> tasks = database.getCollection(InboxFields.COLLECTION);
        tasks.updateMany(
                Filters.exists(InboxFields.RELIEF, false),
                Updates.set(InboxFields.RELIEF, new Decimal128(BigDecimal.ZERO)));
        tasks.createIndex(
                Indexes.ascending(InboxFields.AUDIENCE, InboxFields.RELIEF, InboxFields.DUE, "_id"),
                new IndexOptions().name("an audience's tasks by what it costs to leave them"));
        database.getCollection(ProjectionStore.CURSORS).deleteMany(new Document());
    }
}
