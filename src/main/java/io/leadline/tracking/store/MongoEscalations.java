package io.leadline.tracking.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.shared.Page;
import io.leadline.shared.PendingCommand;
import io.leadline.storage.Guarded;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Records;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.EscalationState;
import io.leadline.tracking.EscalationStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Escalations in {@code escalations}; an open one holds its order's slot in a unique index. */
@Repository
class MongoEscalations implements EscalationStore {

    static final String ESCALATIONS = "escalations";
    private static final int OF_ONE_ORDER = 500;
    /** Those of earlier versions do not say when anybody was reminded. */
    private static final Records<Escalation> RECORDS = new Records<>(
                    Escalation.class,
                    new MapBacked<>(PendingCommand.class, PendingCommand::asMap, PendingCommand::ofMap))
            .completedBy(escalation -> escalation.putIfAbsent("reminded", List.of()));

    private final MongoCollection<Document> escalations;

    MongoEscalations(MongoDatabase database) {
        escalations = database.getCollection(ESCALATIONS);
    }

    @Override
    public boolean add(Escalation escalation) {
        return Guarded.add(escalations, write(escalation, 0));
    }

    @Override
    public boolean save(Escalation escalation) {
        return Guarded.save(escalations, write(escalation, escalation.version() + 1), escalation.version());
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
    public Page<Escalation> open(int offset, int limit) {
        Bson open = eq("state", EscalationState.OPEN.name());
        Bson order = Sorts.orderBy(Sorts.descending("level"), Sorts.ascending("openedAt", "_id"));
        return new Page<>(read(open, order, offset, limit), escalations.countDocuments(open));
    }

    @Override
    public List<Escalation> withPending(int limit) {
        return read(eq("waiting", true), Sorts.ascending("openedAt", "_id"), 0, limit);
    }

    @Override
    public void taken(String escalationId, String commandId) {
        // A command is the last thing that happens to an escalation, so that no other change meets this one.
        escalations.updateOne(
                eq(escalationId),
                Updates.combine(
                        Updates.pull("escalation.pending", new Document("id", commandId)),
                        Updates.set("waiting", false)));
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
        return new Document("_id", escalation.id())
                .append("version", version)
                .append("orderId", escalation.orderId())
                .append("slot", open ? escalation.orderId() : "none:" + escalation.id())
                .append("state", escalation.state().name())
                .append("level", escalation.level())
                .append("openedAt", Date.from(escalation.openedAt()))
                .append("waiting", !escalation.pending().isEmpty())
                .append("escalation", stored.append("version", new BsonInt64(version)));
    }

    private static Escalation read(Document document) {
        return RECORDS.read(document.get("escalation", Document.class));
    }
}
