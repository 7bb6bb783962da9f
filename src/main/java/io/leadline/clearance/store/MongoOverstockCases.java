package io.leadline.clearance.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCaseStore;
import io.leadline.shared.Sku;
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
import org.springframework.stereotype.Repository;

/** Cases in {@code overstock_cases}; one that is open holds the only slot of its item and location. */
@Repository
class MongoOverstockCases implements OverstockCaseStore {

    static final String CASES = "overstock_cases";
    private static final Records<OverstockCase> RECORDS = new Records<>(OverstockCase.class, Outbox.CODEC);

    private final MongoCollection<Document> cases;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoOverstockCases(MongoDatabase database, Outboxes outboxes) {
        this.cases = database.getCollection(CASES);
        this.outbox = outboxes.of(cases, "case", "openedAt");
        this.chain = new DocumentChain(database, OverstockHistory.HISTORY);
    }

    @Override
    public boolean add(OverstockCase added) {
        return chain.add(write(added, 0), outbox::add);
    }

    @Override
    public boolean save(OverstockCase changed) {
        return chain.save(write(changed, changed.version() + 1), next -> outbox.save(next, changed.version()));
    }

    @Override
    public Optional<OverstockCase> find(String id) {
        return Optional.ofNullable(cases.find(eq(id)).first()).map(MongoOverstockCases::read);
    }

    @Override
    public Optional<OverstockCase> open(Sku sku, String location) {
        return Optional.ofNullable(cases.find(eq("slot", slot(sku, location))).first())
                .map(MongoOverstockCases::read);
    }

    @Override
    public List<OverstockCase> open(int limit) {
        return list(true, Sorts.ascending("openedAt", "_id"), limit);
    }

    @Override
    public List<OverstockCase> ended(int limit) {
        return list(false, Sorts.descending("openedAt", "_id"), limit);
    }

    private List<OverstockCase> list(boolean open, Bson order, int limit) {
        return cases.find(eq("open", open))
                .sort(order)
                .limit(limit)
                .map(MongoOverstockCases::read)
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

    private static Document write(OverstockCase one, long version) {
        BsonDocument stored = RECORDS.write(one);
        return Outbox.mark(new Document("_id", one.id()), one.pending())
                .append("version", version)
                .append("slot", one.isOpen() ? slot(one.sku(), one.location()) : "none:" + one.id())
                .append("open", one.isOpen())
                .append("openedAt", Date.from(one.openedAt()))
                .append("case", stored.append("version", new BsonInt64(version)));
    }

    private static String slot(Sku sku, String location) {
        return sku + "|" + location;
    }

    private static OverstockCase read(Document document) {
        Document stored = document.get("case", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
