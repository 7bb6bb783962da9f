package io.leadline.partners.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChangeStore;
import io.leadline.shared.PendingCommand;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Proposed terms in {@code terms_changes}. Each item that waits for its decision holds a slot in a unique index, so that of two
 * proposals for it one is refused.
 */
@Repository
class MongoTermsChanges implements TermsChangeStore {

    static final String CHANGES = "terms_changes";
    private static final Records<TermsChange> RECORDS = new Records<>(TermsChange.class, Outbox.CODEC);

    /** Each item waits in one of them, so there are few. */
    private static final int MOST = 1_000;

    private final ChainedRecords<TermsChange> changes;

    MongoTermsChanges(MongoDatabase database, Outboxes outboxes) {
        this.changes = new ChainedRecords<>(
                database, TermsChangeHistory.HISTORY, outboxes, "change", "askedAt", RECORDS, FORM);
    }

    @Override
    public boolean add(TermsChange change) {
        return changes.add(change);
    }

    @Override
    public boolean save(TermsChange change) {
        return changes.save(change);
    }

    @Override
    public Optional<TermsChange> find(String id, @Nullable String supplierId) {
        Bson filter = supplierId == null ? eq(id) : and(eq(id), eq("supplier", supplierId));
        return changes.first(filter, new Document());
    }

    @Override
    public List<TermsChange> ofSupplier(String supplierId, int limit) {
        return changes.list(eq("supplier", supplierId), Sorts.descending("askedAt", "_id"), limit);
    }

    @Override
    public List<TermsChange> unsettled(String supplierId) {
        return changes.list(
                and(eq("supplier", supplierId), eq("settled", false)), Sorts.ascending("askedAt", "_id"), MOST);
    }

    @Override
    public List<TermsChange> undecided(int limit) {
        return changes.list(eq("decided", false), Sorts.ascending("askedAt", "_id"), limit);
    }

    @Override
    public List<TermsChange> decided(int limit) {
        return changes.list(eq("decided", true), Sorts.descending("askedAt", "_id"), limit);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return changes.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        changes.taken(id, commandId);
    }

    private static List<String> slots(TermsChange change) {
        List<String> open = change.open().stream()
                .map(line -> change.supplierId() + "|" + line.sku())
                .toList();
        return open.isEmpty() ? List.of("none:" + change.id()) : open;
    }

    private static final ChainedRecords.Form<TermsChange> FORM = new ChainedRecords.Form<>() {
        @Override
        public String id(TermsChange change) {
            return change.id();
        }

        @Override
        public long version(TermsChange change) {
            return change.version();
        }

        @Override
        public List<PendingCommand> pending(TermsChange change) {
            return change.pending();
        }

        @Override
        public Document beside(Document document, TermsChange change) {
            return document.append("supplier", change.supplierId())
                    .append("slots", slots(change))
                    .append("decided", change.isDecided())
                    .append("settled", change.isSettled())
                    .append("askedAt", Date.from(change.askedAt()));
        }
    };
}
