package io.leadline.clearance.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCaseStore;
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

/** Cases in {@code overstock_cases}; one that is open holds the only slot of its item and location. */
@Repository
class MongoOverstockCases extends ChainedRecords<OverstockCase> implements OverstockCaseStore {

    static final String CASES = "overstock_cases";
    private static final Form<OverstockCase> FORM = new Form<>(
            "case",
            "openedAt",
            new Records<>(OverstockCase.class, Outbox.CODEC),
            OverstockCase::id,
            OverstockCase::version,
            OverstockCase::pending);

    MongoOverstockCases(MongoDatabase database, Outboxes outboxes) {
        super(database, OverstockHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public Optional<OverstockCase> open(Sku sku, String location) {
        return first(eq("slot", slot(sku, location)));
    }

    @Override
    public List<OverstockCase> open(int limit) {
        return list(eq("open", true), Sorts.ascending("openedAt", "_id"), limit);
    }

    @Override
    public List<OverstockCase> ended(int limit) {
        return list(eq("open", false), Sorts.descending("openedAt", "_id"), limit);
    }

    @Override
    protected Document beside(Document document, OverstockCase one) {
        return document.append("slot", one.isOpen() ? slot(one.sku(), one.location()) : "none:" + one.id())
                .append("open", one.isOpen())
                .append("openedAt", Date.from(one.openedAt()));
    }

    private static String slot(Sku sku, String location) {
        return sku + "|" + location;
    }
}
