package io.leadline.studio.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.shared.PendingCommand;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChangeStore;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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
    private final ChainedRecords<PolicyChange> stored;

    MongoPolicyChanges(MongoDatabase database, Outboxes outboxes) {
        this.changes = database.getCollection(CHANGES);
        this.stored = new ChainedRecords<>(
                database, PolicyChangeHistory.HISTORY, outboxes, "change", "askedAt", RECORDS, FORM);
    }

    @Override
    public boolean add(PolicyChange change) {
        return stored.add(change);
    }

    @Override
    public boolean save(PolicyChange change) {
        return stored.save(change);
    }

    @Override
    public void activated(String id) {
        changes.updateOne(eq(id), Updates.set("slot", free(id)));
    }

    @Override
    public Optional<PolicyChange> find(String id) {
        return stored.find(id);
    }

    @Override
    public List<PolicyChange> newest(int limit) {
        return stored.list(new Document(), Sorts.descending("askedAt", "_id"), limit);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return stored.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        stored.taken(id, commandId);
    }

    private static String free(String id) {
        return "none:" + id;
    }

    private static final ChainedRecords.Form<PolicyChange> FORM = new ChainedRecords.Form<>() {
        @Override
        public String id(PolicyChange change) {
            return change.id();
        }

        @Override
        public long version(PolicyChange change) {
            return change.version();
        }

        @Override
        public List<PendingCommand> pending(PolicyChange change) {
            return change.pending();
        }

        @Override
        public Document beside(Document document, PolicyChange change) {
            boolean holds = change.state() != PolicyChange.State.REJECTED;
            return document.append("slot", holds ? "waits" : free(change.id()))
                    .append("askedAt", Date.from(change.askedAt()));
        }
    };
}
