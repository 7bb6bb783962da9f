package io.leadline.quotations.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationRequestStore;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Requests for quotation in {@code quotation_requests}, each with all that was said about it. */
@Repository
class MongoQuotationRequests implements QuotationRequestStore {

    static final String REQUESTS = "quotation_requests";
    private static final Bson NEWEST_FIRST = Sorts.descending("askedAt", "_id");
    private static final Records<QuotationRequest> RECORDS = new Records<>(QuotationRequest.class, Outbox.CODEC);

    private final MongoCollection<Document> requests;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoQuotationRequests(MongoDatabase database, Outboxes outboxes) {
        this.requests = database.getCollection(REQUESTS);
        this.outbox = outboxes.of(requests, "request", "askedAt");
        this.chain = new DocumentChain(database, QuotationHistory.HISTORY);
    }

    @Override
    public boolean add(QuotationRequest added) {
        return chain.add(write(added, 0), outbox::add);
    }

    @Override
    public boolean save(QuotationRequest changed) {
        return chain.save(write(changed, changed.version() + 1), next -> outbox.save(next, changed.version()));
    }

    @Override
    public Optional<QuotationRequest> find(String id) {
        return Optional.ofNullable(requests.find(eq(id)).first()).map(MongoQuotationRequests::read);
    }

    @Override
    public Optional<QuotationRequest> ofForm(String form) {
        return Optional.ofNullable(requests.find(eq("form", form)).first()).map(MongoQuotationRequests::read);
    }

    @Override
    public List<QuotationRequest> search(boolean open, @Nullable String supplierId, int offset, int limit) {
        return requests.find(filter(open, supplierId))
                .sort(NEWEST_FIRST)
                .skip(offset)
                .limit(limit)
                .map(MongoQuotationRequests::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(boolean open, @Nullable String supplierId) {
        return requests.countDocuments(filter(open, supplierId));
    }

    @Override
    public List<QuotationRequest> openOf(Sku sku, int limit) {
        return requests.find(and(eq("skus", sku.value()), eq("open", true)))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .map(MongoQuotationRequests::read)
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

    private static Bson filter(boolean open, @Nullable String supplierId) {
        List<Bson> all = new ArrayList<>();
        if (supplierId != null) {
            all.add(eq("suppliers", supplierId));
        }
        if (open) {
            all.add(eq("open", true));
        }
        return all.isEmpty() ? new Document() : and(all);
    }

    private static Document write(QuotationRequest one, long version) {
        BsonDocument stored = RECORDS.write(one);
        return Outbox.mark(new Document("_id", one.id()), one.pending())
                .append("version", version)
                .append("form", one.form())
                .append("open", !one.state().isOver())
                .append("askedAt", Date.from(one.askedAt()))
                .append(
                        "suppliers",
                        one.suppliers().stream()
                                .map(QuotationRequest.Asked::supplierId)
                                .toList())
                .append(
                        "skus",
                        one.lines().stream().map(line -> line.sku().value()).toList())
                .append("request", stored.append("version", new BsonInt64(version)));
    }

    private static QuotationRequest read(Document document) {
        Document stored = document.get("request", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
