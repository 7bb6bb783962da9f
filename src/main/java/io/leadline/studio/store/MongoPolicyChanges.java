package io.leadline.studio.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.storage.Guarded;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Pending;
import io.leadline.storage.Records;
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
                    Pending.CODEC)
            .completedBy(EarlierSettings::complete);

    private final MongoCollection<Document> changes;

    MongoPolicyChanges(MongoDatabase database) {
        this.changes = database.getCollection(CHANGES);
    }

    @Override
    public boolean add(PolicyChange change) {
        return Guarded.add(changes, write(change, 0));
    }

    @Override
    public boolean save(PolicyChange change) {
        return Guarded.save(changes, write(change, change.version() + 1), change.version());
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
        return Pending.waiting(
                changes.find(eq("waiting", true))
                        .sort(Sorts.ascending("askedAt", "_id"))
                        .limit(limit),
                "change");
    }

    @Override
    public void taken(String id, String commandId) {
        Pending.taken(changes, "change", id, commandId);
    }

    private static Document write(PolicyChange change, long version) {
        boolean holds = change.state() != PolicyChange.State.REJECTED;
        BsonDocument stored = RECORDS.write(change);
        return new Document("_id", change.id())
                .append("version", version)
                .append("slot", holds ? "waits" : free(change.id()))
                .append("askedAt", Date.from(change.askedAt()))
                .append("waiting", !change.pending().isEmpty())
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
