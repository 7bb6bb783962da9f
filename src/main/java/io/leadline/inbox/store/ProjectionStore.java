package io.leadline.inbox.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.InboxTask;
import io.leadline.inbox.TaskSubject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Writes the inbox as the feed moves on, and how far it has followed. */
@Repository
public class ProjectionStore {

    static final String CURSORS = "inbox_cursor";
    private static final String CURSOR = "feed";
    /** A subject with more open tasks than this would be a process that loops. */
    private static final int OF_ONE_SUBJECT = 1_000;

    private final MongoCollection<Document> tasks;
    private final MongoCollection<Document> cursors;

    private final Audiences audiences;
    private final CompanyCurrency currency;

    ProjectionStore(MongoDatabase database, Audiences audiences, CompanyCurrency currency) {
        this.currency = currency;
        this.audiences = audiences;
        tasks = database.getCollection(InboxFields.COLLECTION);
        cursors = database.getCollection(CURSORS);
    }

    public FeedPosition cursor() {
        Document found = cursors.find(Filters.eq(CURSOR)).first();
        Map<Integer, Long> byPartition = new HashMap<>();
        if (found != null) {
            found.get("partitions", new Document())
                    .forEach((partition, position) -> byPartition.put(Integer.valueOf(partition), (Long) position));
        }
        return new FeedPosition(byPartition);
    }

    /**
     * Follows the feed: an open task is there with what it is about, any other is gone. The same again changes nothing,
     * so that an interrupted step is simply done again.
     */
    public void follow(Map<TaskRecord, TaskSubject> open, List<TaskRecord> gone, FeedPosition upTo) {
        audiences.remember(open.keySet());
        List<WriteModel<Document>> writes = new ArrayList<>();
        open.forEach((task, about) -> writes.add(new UpdateOneModel<>(
                Filters.eq(task.key()),
                new Document("$set", InboxMapper.fields(task, about, currency.code())),
                new UpdateOptions().upsert(true))));
        gone.forEach(task -> writes.add(new DeleteOneModel<>(Filters.eq(task.key()))));
        if (!writes.isEmpty()) {
            tasks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        Document partitions = new Document();
        upTo.byPartition().forEach((partition, position) -> partitions.append(partition.toString(), position));
        cursors.replaceOne(
                Filters.eq(CURSOR),
                new Document("_id", CURSOR).append("partitions", partitions),
                new ReplaceOptions().upsert(true));
    }

    /** In the order in which the engine made them. */
    public List<InboxTask> ofSubject(String subject) {
        return tasks.find(Filters.eq(InboxFields.SUBJECT, subject))
                .sort(Sorts.ascending("_id"))
                .limit(OF_ONE_SUBJECT)
                .map(InboxMapper::task)
                .into(new ArrayList<>());
    }

    /** What the open tasks are about, each once. */
    public Set<String> subjects() {
        return tasks.find()
                .projection(new Document(InboxFields.SUBJECT, 1))
                .map(document -> document.getString(InboxFields.SUBJECT))
                .into(new LinkedHashSet<>());
    }

    /** Changes what a task is about; a task that has gone stays gone. */
    public void describe(InboxTask task, TaskSubject about) {
        tasks.updateOne(
                Filters.eq(task.key()),
                new Document("$set", InboxMapper.aboutFields(about, task.subject(), currency.code())));
    }
}
