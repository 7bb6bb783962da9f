package io.leadline.scorecard.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.scorecard.ScoreDispute;
import io.leadline.scorecard.ScoreDisputeStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Disputes in {@code score_disputes}; one that is open, or was accepted, holds the only slot of its row. */
@Repository
class MongoScoreDisputes extends ChainedRecords<ScoreDispute> implements ScoreDisputeStore {

    static final String DISPUTES = "score_disputes";
    private static final Form<ScoreDispute> FORM = new Form<>(
            "dispute",
            "at",
            new Records<>(ScoreDispute.class, Outbox.CODEC),
            ScoreDispute::id,
            ScoreDispute::version,
            ScoreDispute::pending);

    MongoScoreDisputes(MongoDatabase database, Outboxes outboxes) {
        super(database, DisputeHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public List<ScoreDispute> ofSupplier(String supplierId, int limit) {
        return list(
                eq("supplier", supplierId),
                Sorts.orderBy(Sorts.descending("open", "at"), Sorts.ascending("_id")),
                limit);
    }

    @Override
    public long since(String supplierId, Instant from) {
        return documents.countDocuments(and(eq("supplier", supplierId), gte("at", Date.from(from))));
    }

    @Override
    public Set<String> takenOut(String supplierId) {
        return rows(and(eq("supplier", supplierId), eq("accepted", true)));
    }

    @Override
    public Set<String> takenOut() {
        return rows(eq("accepted", true));
    }

    private Set<String> rows(Bson filter) {
        return documents
                .find(filter)
                .projection(Projections.include("row"))
                .map(found -> found.getString("row"))
                .into(new HashSet<>());
    }

    @Override
    protected Document beside(Document document, ScoreDispute dispute) {
        return document.append("supplier", dispute.supplierId())
                .append("row", dispute.row())
                .append("slot", dispute.isOpen() || dispute.isAccepted() ? dispute.row() : "none:" + dispute.id())
                .append("open", dispute.isOpen())
                .append("accepted", dispute.isAccepted())
                .append("at", Date.from(dispute.at()));
    }
}
