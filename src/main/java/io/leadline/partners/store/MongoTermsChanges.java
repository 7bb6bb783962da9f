package io.leadline.partners.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChangeStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
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

    private final MongoCollection<Document> changes;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoTermsChanges(MongoDatabase database, Outboxes outboxes) {
        this.changes = database.getCollection(CHANGES);
        this.outbox = outboxes.of(changes, "change", "askedAt");
        this.chain = new DocumentChain(database, TermsChangeHistory.HISTORY);
    }

    @Override
    public boolean add(TermsChange change) {
        return chain.add(write(change, 0), outbox::add);
    }

    @Override
    public boolean save(TermsChange change) {
        return chain.save(write(change, change.version() + 1), next -> outbox.save(next, change.version()));
    }

    @Override
    public Optional<TermsChange> find(String id, @Nullable String supplierId) {
        Bson filter = supplierId == null ? eq(id) : and(eq(id), eq("supplier", supplierId));
        return Optional.ofNullable(changes.find(filter).first()).map(MongoTermsChanges::read);
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

    private List<TermsChange> list(Bson filter, Bson order, int limit) {
        return changes.find(filter)
                .sort(order)
                .limit(limit)
                .map(MongoTermsChanges::read)
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

    private static Document write(TermsChange change, long version) {
        BsonDocument stored = RECORDS.write(change);
        return Outbox.mark(new Document("_id", change.id()), change.pending())
                .append("version", version)
                .append("supplier", change.supplierId())
                .append("slots", slots(change))
                .append("decided", change.isDecided())
                .append("settled", change.isSettled())
                .append("askedAt", Date.from(change.askedAt()))
                .append("change", stored.append("version", new BsonInt64(version)));
    }

    private static List<String> slots(TermsChange change) {
        List<String> open = change.open().stream()
                .map(line -> change.supplierId() + "|" + line.sku())
                .toList();
        return open.isEmpty() ? List.of("none:" + change.id()) : open;
    }

    private static TermsChange read(Document document) {
        Document change = document.get("change", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(change.append("version", document.getLong("version")));
    }
}
