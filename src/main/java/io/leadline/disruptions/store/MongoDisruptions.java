package io.leadline.disruptions.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.DisruptionStore;
import io.leadline.shared.Page;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Disruptions in {@code disruptions}. */
@Repository
class MongoDisruptions extends ChainedRecords<Disruption> implements DisruptionStore {

    static final String DISRUPTIONS = "disruptions";
    private static final Form<Disruption> FORM = new Form<>(
            "disruption",
            "declaredAt",
            new Records<>(Disruption.class, Outbox.CODEC),
            Disruption::id,
            Disruption::version,
            Disruption::pending);

    private final MongoCollection<Document> counters;

    MongoDisruptions(MongoDatabase database, Outboxes outboxes) {
        super(database, DisruptionHistory.HISTORY, outboxes, FORM);
        this.counters = database.getCollection("counters");
    }

    @Override
    public String nextId() {
        Document counter = counters.findOneAndUpdate(
                eq(DISRUPTIONS),
                Updates.inc("count", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return "D-" + Objects.requireNonNull(counter).getInteger("count");
    }

    @Override
    public List<Disruption> open(int limit) {
        return list(eq("open", true), Sorts.descending("declaredAt", "_id"), limit)
                .reversed();
    }

    @Override
    public Page<Disruption> all(int offset, int limit) {
        return page(new Document(), Sorts.descending("open", "declaredAt", "_id"), offset, limit);
    }

    @Override
    protected Document beside(Document document, Disruption one) {
        return document.append("open", one.isOpen()).append("declaredAt", Date.from(one.declaredAt()));
    }
}
