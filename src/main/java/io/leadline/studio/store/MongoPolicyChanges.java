package io.leadline.studio.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChangeStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Policy changes in {@code policy_changes}; one that waits for its decision, or to become active,
 * holds the one slot in a unique index.
 */
@Repository
class MongoPolicyChanges implements PolicyChangeStore {

    static final String CHANGES = "policy_changes";
    private static final Records<PolicyChange> RECORDS = new Records<>(
                    PolicyChange.class,
                    new MapBacked<>(ServiceTarget.class, ServiceTarget::asMap, ServiceTarget::ofMap),
                    Outbox.CODEC)
            .completedBy(EarlierSettings::complete);

    private final MongoCollection<Document> changes;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoPolicyChanges(MongoDatabase database, Outboxes outboxes) {
        this.changes = database.getCollection(CHANGES);
        this.outbox = outboxes.of(changes, "change", "askedAt");
        this.chain = new DocumentChain(database, PolicyChangeHistory.HISTORY);
    }

    @Override
    public boolean add(PolicyChange change) {
        return chain.add(write(change, 0), outbox::add);
    }

    @Override
    public boolean save(PolicyChange change) {
        return chain.save(write(change, change.version() + 1), next -> outbox.save(next, change.version()));
    }

    @Override
    public void activated(String id) {
        changes.updateOne(eq(id), Updates.set("slot", free(id)));
    }

    @Override
    public Optional<PolicyChange> find(String id) {
        return Optional.ofNullable(changes.find(eq(id)).first()).map(MongoPolicyChanges::read);
    }

    @Override
    public List<PolicyChange> newest(int limit) {
        return changes.find()
                .sort(Sorts.descending("askedAt", "_id"))
                .limit(limit)
                .map(MongoPolicyChanges::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    private static Document write(PolicyChange change, long version) {
        boolean holds = change.state() != PolicyChange.State.REJECTED;
        BsonDocument stored = RECORDS.write(change);
        return Outbox.mark(new Document("_id", change.id()), change.pending())
                .append("version", version)
                .append("slot", holds ? "waits" : free(change.id()))
                .append("askedAt", Date.from(change.askedAt()))
                .append("change", stored.append("version", new BsonInt64(version)));
    }

    private static String free(String id) {
        return "none:" + id;
    }

    private static PolicyChange read(Document document) {
        Document change = document.get("change", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(change.append("version", document.getLong("version")));
    }
}
