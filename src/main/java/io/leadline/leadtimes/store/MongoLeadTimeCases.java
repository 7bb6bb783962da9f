package io.leadline.leadtimes.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCaseStore;
import io.leadline.shared.Sku;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Differences in {@code lead_time_cases}; one that is open holds the only slot of its supplier and item. */
@Repository
class MongoLeadTimeCases extends ChainedRecords<LeadTimeCase> implements LeadTimeCaseStore {

    static final String CASES = "lead_time_cases";
    private static final Form<LeadTimeCase> FORM = new Form<>(
            "case",
            "openedAt",
            new Records<>(LeadTimeCase.class, Outbox.CODEC),
            LeadTimeCase::id,
            LeadTimeCase::version,
            LeadTimeCase::pending);

    MongoLeadTimeCases(MongoDatabase database, Outboxes outboxes) {
        super(database, LeadTimeHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public Optional<LeadTimeCase> open(String supplierId, Sku sku) {
        return first(eq("slot", slot(supplierId, sku)));
    }

    @Override
    public List<LeadTimeCase> open(int limit) {
        return list(eq("open", true), Sorts.ascending("openedAt", "_id"), limit);
    }

    @Override
    protected Document beside(Document document, LeadTimeCase one) {
        return document.append("slot", one.isOpen() ? slot(one.supplierId(), one.sku()) : "none:" + one.id())
                .append("open", one.isOpen())
                .append("openedAt", Date.from(one.openedAt()));
    }

    private static String slot(String supplierId, Sku sku) {
        return supplierId + "|" + sku;
    }
}
