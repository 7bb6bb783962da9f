package io.leadline.inbox.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The searched text lies in the index by kind, behind what it sorts by: a search for any part of a word walks over the
 * index's entries and reads those tasks only that it finds.
 */
@Component
class InboxSearchIndex implements Migration {

    private static final String BEFORE = "an audience's tasks of a kind by due date";

    @Override
    public int number() {
        return 601;
    }

    @Override
    public String name() {
        return "search in the inbox by its index";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> tasks = database.getCollection(InboxFields.COLLECTION);
        Migration.dropIndexes(tasks, Set.of(BEFORE));
        tasks.createIndex(
                Indexes.ascending(InboxFields.AUDIENCE, InboxFields.KIND, InboxFields.DUE, "_id", InboxFields.SEARCH),
                new IndexOptions().name("an audience's tasks of a kind by due date, with their texts"));
    }
}
