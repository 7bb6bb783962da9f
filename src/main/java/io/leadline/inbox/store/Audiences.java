package io.leadline.inbox.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Which groups have tasks of which kind, or once had: a small collection beside the tasks. */
@Component
class Audiences {

    static final String COLLECTION = "inbox_audiences";

    private final MongoCollection<Document> audiences;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Audiences(MongoDatabase database) {
        audiences = database.getCollection(COLLECTION);
    }

    /** One text for a set of groups, whatever their order. */
    static String of(Collection<String> groups) {
        return String.join(" ", groups.stream().distinct().sorted().toList());
    }

    /** Remembers who may see tasks like these, before they are there to be seen. */
    void remember(Collection<TaskRecord> tasks) {
        for (TaskRecord task : tasks) {
            String audience = of(task.groups());
            String kind = task.processId() + "." + task.elementId();
            String id = audience + "#" + kind;
            if (known.add(id)) {
                Document document = new Document("_id", id)
                        .append(InboxFields.AUDIENCE, audience)
                        .append(InboxFields.KIND, kind)
                        .append(InboxFields.GROUPS, task.groups());
                audiences.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
            }
        }
    }

    /** Those the actor belongs to, or all. */
    Reach reachOf(Actor actor, boolean everybody) {
        Bson filter = everybody ? Filters.empty() : InboxFilter.ownGroups(actor);
        List<String> names = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        audiences.find(filter).forEach(document -> {
            names.add(document.getString(InboxFields.AUDIENCE));
            kinds.add(document.getString(InboxFields.KIND));
        });
        return new Reach(
                names.stream().distinct().toList(),
                kinds.stream().distinct().sorted().toList());
    }

    /**
     * What somebody sees.
     *
     * @param audiences whose tasks
     * @param kinds that there are among them
     */
    record Reach(List<String> audiences, List<String> kinds) {}
}
