package io.leadline.tracking.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.Page;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.EscalationState;
import io.leadline.tracking.EscalationStore;
import java.time.Instant;
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

/** Escalations in {@code escalations}; an open one holds its order's slot in a unique index. */
@Repository
class MongoEscalations implements EscalationStore {

    static final String ESCALATIONS = "escalations";
    private static final int OF_ONE_ORDER = 500;
    /** Those of earlier versions do not say when anybody was reminded, when their lines were needed at first, nor whether all is priced. */
    private static final Records<Escalation> RECORDS = new Records<>(Escalation.class, Outbox.CODEC)
            .completedBy(escalation -> {
                escalation.putIfAbsent("reminded", List.of());
                escalation.putIfAbsent("priced", true);
                escalation.computeIfAbsent("course", unused -> new Document("needs", List.of()));
            });

    private final MongoCollection<Document> escalations;
    private final Outbox outbox;

    MongoEscalations(MongoDatabase database, Outboxes outboxes) {
        escalations = database.getCollection(ESCALATIONS);
        outbox = outboxes.withSubject(escalations, "escalation", "orderId", "openedAt");
    }

    @Override
    public boolean add(Escalation escalation) {
        return outbox.add(write(escalation, 0));
    }

    @Override
    public boolean save(Escalation escalation) {
        return outbox.save(write(escalation, escalation.version() + 1), escalation.version());
    }

    @Override
    public Optional<Escalation> find(String id) {
        return Optional.ofNullable(escalations.find(eq(id)).first()).map(MongoEscalations::read);
    }

    @Override
    public List<Escalation> ofOrder(String orderId) {
        return read(eq("orderId", orderId), Sorts.descending("openedAt", "_id"), 0, OF_ONE_ORDER);
    }

    @Override
    public List<Escalation> resting(Instant now, int limit) {
        return read(gt("restsUntil", Date.from(now)), Sorts.ascending("restsUntil", "_id"), 0, limit);
    }

    @Override
    public List<Escalation> toldSince(Instant since, int limit) {
        // By the index alone, which knows no more.
        return read(gte("toldAt", Date.from(since)), Sorts.descending("toldAt"), 0, limit);
    }

    @Override
    public Page<Escalation> open(int offset, int limit) {
        Bson open = eq("state", EscalationState.OPEN.name());
        Bson order = Sorts.orderBy(Sorts.descending("level"), Sorts.ascending("openedAt", "_id"));
        return new Page<>(read(open, order, offset, limit), escalations.countDocuments(open));
    }

    @Override
    public List<Escalation> openBehind(@Nullable String id, int limit) {
        Bson behind = and(eq("state", EscalationState.OPEN.name()), gt("_id", id == null ? "" : id));
        return read(behind, Sorts.ascending("_id"), 0, limit);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String escalationId, String commandId) {
        outbox.taken(escalationId, commandId);
    }

    private List<Escalation> read(Bson filter, Bson order, int offset, int limit) {
        return escalations
                .find(filter)
                .sort(order)
                .skip(offset)
                .limit(limit)
                .map(MongoEscalations::read)
                .into(new ArrayList<>());
    }

    private static Document write(Escalation escalation, long version) {
        boolean open = escalation.state() == EscalationState.OPEN;
        BsonDocument stored = RECORDS.write(escalation);
        Instant quiet = escalation.quietUntil();
        Date restsUntil = quiet != null && escalation.decision().equals("snooze") ? Date.from(quiet) : null;
        return Outbox.mark(new Document("_id", escalation.id()), escalation.pending())
                .append("restsUntil", restsUntil)
                .append("toldAt", escalation.toldAt().map(Date::from).orElse(null))
                .append("version", version)
                .append("orderId", escalation.orderId())
                .append("slot", open ? escalation.orderId() : "none:" + escalation.id())
                .append("state", escalation.state().name())
                .append("level", escalation.level())
                .append("openedAt", Date.from(escalation.openedAt()))
                .append("escalation", stored.append("version", new BsonInt64(version)));
    }

    private static Escalation read(Document document) {
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(document.get("escalation", Document.class).append("version", document.getLong("version")));
    }
}
