package io.leadline.partners.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChangeStore;
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
class MongoTermsChanges extends ChainedRecords<TermsChange> implements TermsChangeStore {

    static final String CHANGES = "terms_changes";
    private static final Form<TermsChange> FORM = new Form<>(
            "change",
            "askedAt",
            new Records<>(TermsChange.class, Outbox.CODEC),
            TermsChange::id,
            TermsChange::version,
            TermsChange::pending);

    /** Each item waits in one of them, so there are few. */
    private static final int MOST = 1_000;

    MongoTermsChanges(MongoDatabase database, Outboxes outboxes) {
        super(database, TermsChangeHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public Optional<TermsChange> find(String id, @Nullable String supplierId) {
        Bson filter = supplierId == null ? eq(id) : and(eq(id), eq("supplier", supplierId));
        return first(filter);
    }

    @Override
    public List<TermsChange> ofSupplier(String supplierId, int limit) {
        return list(eq("supplier", supplierId), Sorts.descending("askedAt", "_id"), limit);
    }

    @Override
    public List<TermsChange> unsettled(String supplierId) {
        return list(and(eq("supplier", supplierId), eq("settled", false)), Sorts.ascending("askedAt", "_id"), MOST);
    }

    @Override
    public List<TermsChange> undecided(int limit) {
        return list(eq("decided", false), Sorts.ascending("askedAt", "_id"), limit);
    }

    @Override
    public List<TermsChange> decided(int limit) {
        return list(eq("decided", true), Sorts.descending("askedAt", "_id"), limit);
    }

    private static List<String> slots(TermsChange change) {
        List<String> open = change.open().stream()
                .map(line -> change.supplierId() + "|" + line.sku())
                .toList();
        return open.isEmpty() ? List.of("none:" + change.id()) : open;
    }

    @Override
    protected Document beside(Document document, TermsChange change) {
        return document.append("supplier", change.supplierId())
                .append("slots", slots(change))
                .append("decided", change.isDecided())
                .append("settled", change.isSettled())
                .append("askedAt", Date.from(change.askedAt()));
    }
}
