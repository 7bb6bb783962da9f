package io.leadline.leadtimes.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCaseStore;
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
import org.springframework.stereotype.Repository;

/** Differences in {@code lead_time_cases}; one that is open holds the only slot of its supplier and item. */
@Repository
class MongoLeadTimeCases implements LeadTimeCaseStore {

    static final String CASES = "lead_time_cases";
    private static final Records<LeadTimeCase> RECORDS = new Records<>(LeadTimeCase.class, Outbox.CODEC);

    private final MongoCollection<Document> cases;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoLeadTimeCases(MongoDatabase database, Outboxes outboxes) {
        this.cases = database.getCollection(CASES);
        this.outbox = outboxes.of(cases, "case", "openedAt");
        this.chain = new DocumentChain(database, LeadTimeHistory.HISTORY);
    }

    @Override
    public boolean add(LeadTimeCase added) {
        return chain.add(write(added, 0), outbox::add);
    }

    @Override
    public boolean save(LeadTimeCase changed) {
        return chain.save(write(changed, changed.version() + 1), next -> outbox.save(next, changed.version()));
    }

    @Override
    public Optional<LeadTimeCase> find(String id) {
        return Optional.ofNullable(cases.find(eq(id)).first()).map(MongoLeadTimeCases::read);
    }

    @Override
    public Optional<LeadTimeCase> open(String supplierId, Sku sku) {
        return Optional.ofNullable(cases.find(eq("slot", slot(supplierId, sku))).first())
                .map(MongoLeadTimeCases::read);
    }

    @Override
    public List<LeadTimeCase> open(int limit) {
        return cases.find(eq("open", true))
                .sort(Sorts.ascending("openedAt", "_id"))
                .limit(limit)
                .map(MongoLeadTimeCases::read)
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

    private static Document write(LeadTimeCase one, long version) {
        BsonDocument stored = RECORDS.write(one);
        return Outbox.mark(new Document("_id", one.id()), one.pending())
                .append("version", version)
                .append("slot", one.isOpen() ? slot(one.supplierId(), one.sku()) : "none:" + one.id())
                .append("open", one.isOpen())
                .append("openedAt", Date.from(one.openedAt()))
                .append("case", stored.append("version", new BsonInt64(version)));
    }

    private static String slot(String supplierId, Sku sku) {
        return supplierId + "|" + sku;
    }

    private static LeadTimeCase read(Document document) {
        Document stored = document.get("case", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
