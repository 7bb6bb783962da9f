package io.leadline.studio.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChangeStore;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Policy changes in {@code policy_changes}; one that waits for its decision, or to become active,
 * holds the one slot in a unique index.
 */
@Repository
class MongoPolicyChanges extends ChainedRecords<PolicyChange> implements PolicyChangeStore {

    static final String CHANGES = "policy_changes";
    private static final Records<PolicyChange> RECORDS = new Records<>(
                    PolicyChange.class,
                    new MapBacked<>(ServiceTarget.class, ServiceTarget::asMap, ServiceTarget::ofMap),
                    Outbox.CODEC)
            .completedBy(EarlierSettings::complete);
    private static final Form<PolicyChange> FORM =
            new Form<>("change", "askedAt", RECORDS, PolicyChange::id, PolicyChange::version, PolicyChange::pending);

    MongoPolicyChanges(MongoDatabase database, Outboxes outboxes) {
        super(database, PolicyChangeHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public void activated(String id) {
        documents.updateOne(eq(id), Updates.set("slot", free(id)));
    }

    @Override
    public List<PolicyChange> newest(int limit) {
        return list(new Document(), Sorts.descending("askedAt", "_id"), limit);
    }

    @Override
    protected Document beside(Document document, PolicyChange change) {
        boolean holds = change.state() != PolicyChange.State.REJECTED;
        return document.append("slot", holds ? "waits" : free(change.id()))
                .append("askedAt", Date.from(change.askedAt()));
    }

    private static String free(String id) {
        return "none:" + id;
    }
}
