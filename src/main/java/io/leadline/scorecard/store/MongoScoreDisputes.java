package io.leadline.scorecard.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.scorecard.ScoreDispute;
import io.leadline.scorecard.ScoreDisputeStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Disputes in {@code score_disputes}; one that is open, or was accepted, holds the only slot of its row. */
@Repository
class MongoScoreDisputes implements ScoreDisputeStore {

    static final String DISPUTES = "score_disputes";
    private static final Records<ScoreDispute> RECORDS = new Records<>(ScoreDispute.class, Outbox.CODEC);

    private final MongoCollection<Document> disputes;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoScoreDisputes(MongoDatabase database, Outboxes outboxes) {
        this.disputes = database.getCollection(DISPUTES);
        this.outbox = outboxes.of(disputes, "dispute", "at");
        this.chain = new DocumentChain(database, DisputeHistory.HISTORY);
    }

    @Override
    public boolean add(ScoreDispute dispute) {
        return chain.add(write(dispute, 0), outbox::add);
    }

    @Override
    public boolean save(ScoreDispute dispute) {
        return chain.save(write(dispute, dispute.version() + 1), next -> outbox.save(next, dispute.version()));
    }

    @Override
    public Optional<ScoreDispute> find(String id) {
        return Optional.ofNullable(disputes.find(eq(id)).first()).map(MongoScoreDisputes::read);
    }

    @Override
    public List<ScoreDispute> ofSupplier(String supplierId, int limit) {
        return disputes.find(eq("supplier", supplierId))
                .sort(Sorts.orderBy(Sorts.descending("open", "at"), Sorts.ascending("_id")))
                .limit(limit)
                .map(MongoScoreDisputes::read)
                .into(new ArrayList<>());
    }

    @Override
    public long since(String supplierId, Instant from) {
        return disputes.countDocuments(and(eq("supplier", supplierId), gte("at", Date.from(from))));
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
        return disputes.find(filter)
                .projection(Projections.include("row"))
                .map(found -> found.getString("row"))
                .into(new HashSet<>());
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    private static Document write(ScoreDispute dispute, long version) {
        BsonDocument stored = RECORDS.write(dispute);
        return Outbox.mark(new Document("_id", dispute.id()), dispute.pending())
                .append("version", version)
                .append("supplier", dispute.supplierId())
                .append("row", dispute.row())
                .append("slot", dispute.isOpen() || dispute.isAccepted() ? dispute.row() : "none:" + dispute.id())
                .append("open", dispute.isOpen())
                .append("accepted", dispute.isAccepted())
                .append("at", Date.from(dispute.at()))
                .append("dispute", stored.append("version", new BsonInt64(version)));
    }

    private static ScoreDispute read(Document document) {
        Document stored = document.get("dispute", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
