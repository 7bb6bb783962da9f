package io.leadline.inbox.store;

import static io.leadline.inbox.store.InboxFields.AUDIENCE;
import static io.leadline.inbox.store.InboxFields.CLAIMED_BY;
import static io.leadline.inbox.store.InboxFields.CREATED;
import static io.leadline.inbox.store.InboxFields.DUE;
import static io.leadline.inbox.store.InboxFields.GROUPS;
import static io.leadline.inbox.store.InboxFields.INTERACTION;
import static io.leadline.inbox.store.InboxFields.PRIORITY;
import static io.leadline.inbox.store.InboxFields.SUBJECT;
import static io.leadline.inbox.store.InboxFields.VALUE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Indexes of the inbox: the first page of each order comes straight from one of them. */
@Component
class InboxIndexes implements Migration {

    @Override
    public int number() {
        return 600;
    }

    @Override
    public String name() {
        return "indexes of the inbox";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> tasks = database.getCollection(InboxFields.COLLECTION);
        index(tasks, "task of an interaction", INTERACTION);
        index(tasks, "tasks of a subject", SUBJECT);
        index(tasks, "an audience's tasks by due date", AUDIENCE, DUE, "_id");
        index(tasks, "an audience's tasks by priority", AUDIENCE, PRIORITY, DUE, "_id");
        index(tasks, "an audience's tasks by age", AUDIENCE, CREATED, "_id");
        index(tasks, "an audience's tasks by value", AUDIENCE, VALUE, "_id");
        index(tasks, "a person's taken tasks by due date", CLAIMED_BY, DUE, "_id");
        index(tasks, "everybody's tasks by due date", DUE, "_id");
        index(database.getCollection(Audiences.COLLECTION), "audiences of a group", GROUPS);
    }

    private static void index(MongoCollection<Document> tasks, String query, String... fields) {
        tasks.createIndex(Indexes.ascending(fields), new IndexOptions().name(query));
    }
}
