package io.leadline.quotations.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationRequestStore;
import io.leadline.shared.Sku;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Requests for quotation in {@code quotation_requests}, each with all that was said about it. */
@Repository
class MongoQuotationRequests extends ChainedRecords<QuotationRequest> implements QuotationRequestStore {

    static final String REQUESTS = "quotation_requests";
    private static final Bson NEWEST_FIRST = Sorts.descending("askedAt", "_id");
    private static final Form<QuotationRequest> FORM = new Form<>(
            "request",
            "askedAt",
            new Records<>(QuotationRequest.class, Outbox.CODEC),
            QuotationRequest::id,
            QuotationRequest::version,
            QuotationRequest::pending);

    MongoQuotationRequests(MongoDatabase database, Outboxes outboxes) {
        super(database, QuotationHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public Optional<QuotationRequest> ofForm(String form) {
        return first(eq("form", form));
    }

    @Override
    public List<QuotationRequest> search(boolean open, @Nullable String supplierId, int offset, int limit) {
        return list(filter(open, supplierId), NEWEST_FIRST, offset, limit);
    }

    @Override
    public long count(boolean open, @Nullable String supplierId) {
        return documents.countDocuments(filter(open, supplierId));
    }

    @Override
    public List<QuotationRequest> openOf(Sku sku, int limit) {
        return list(and(eq("skus", sku.value()), eq("open", true)), NEWEST_FIRST, limit);
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

    @Override
    protected Document beside(Document document, QuotationRequest one) {
        return document.append("form", one.form())
                .append("open", !one.state().isOver())
                .append("askedAt", Date.from(one.askedAt()))
                .append(
                        "suppliers",
                        one.suppliers().stream()
                                .map(QuotationRequest.Asked::supplierId)
                                .toList())
                .append(
                        "skus",
                        one.lines().stream().map(line -> line.sku().value()).toList());
    }
}
