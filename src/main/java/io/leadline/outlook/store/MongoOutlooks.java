package io.leadline.outlook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.OutlookNote;
import io.leadline.outlook.OutlookStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** Outlooks in {@code outlooks}, whole in one document each. */
@Repository
class MongoOutlooks implements OutlookStore {

    static final String OUTLOOKS = "outlooks";
    /** More suppliers of one item than anybody looks at. */
    private static final int MOST_OF_AN_ITEM = 20;

    private static final Bson NOTE = Projections.include(
            "number",
            "supplier",
            "supplierName",
            "state",
            "outlook.releasedByName",
            "items",
            "gaps",
            "releasedAt",
            "commitBy",
            "committedAt");
    private static final Records<Outlook> RECORDS = new Records<>(Outlook.class, Outbox.CODEC);

    private final MongoCollection<Document> outlooks;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoOutlooks(MongoDatabase database, Outboxes outboxes) {
        this.outlooks = database.getCollection(OUTLOOKS);
        this.outbox = outboxes.of(outlooks, "outlook", "since");
        this.chain = new DocumentChain(database, OutlookHistory.HISTORY);
    }

    @Override
    public boolean add(Outlook outlook) {
        return chain.add(write(outlook, 0), outbox::add);
    }

    @Override
    public boolean save(Outlook outlook) {
        return chain.save(write(outlook, outlook.version() + 1), next -> outbox.save(next, outlook.version()));
    }

    @Override
    public Optional<Outlook> find(String id) {
        return Optional.ofNullable(outlooks.find(eq(id)).first()).map(MongoOutlooks::read);
    }

    @Override
    public List<Outlook> newest(String supplierId, int limit) {
        return outlooks.find(eq("supplier", supplierId))
                .sort(Sorts.descending("number"))
                .limit(limit)
                .map(MongoOutlooks::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Outlook> draft(String supplierId) {
        return last(and(eq("supplier", supplierId), eq("state", Outlook.State.DRAFT.name())));
    }

    @Override
    public Optional<Outlook> releasedBefore(String supplierId, int number) {
        return last(and(released(supplierId), lt("number", number)));
    }

    private Optional<Outlook> last(Bson which) {
        return Optional.ofNullable(
                        outlooks.find(which).sort(Sorts.descending("number")).first())
                .map(MongoOutlooks::read);
    }

    @Override
    public List<OutlookNote> released(String supplierId, int limit) {
        return outlooks.find(released(supplierId))
                .sort(Sorts.descending("number"))
                .limit(limit)
                .projection(NOTE)
                .map(MongoOutlooks::note)
                .into(new ArrayList<>());
    }

    private static Bson released(String supplierId) {
        return and(eq("supplier", supplierId), ne("state", Outlook.State.DRAFT.name()));
    }

    @Override
    public Optional<OutlookNote> note(String supplierId) {
        return Optional.ofNullable(outlooks.find(and(eq("supplier", supplierId), eq("current", true)))
                        .sort(Sorts.descending("number"))
                        .projection(NOTE)
                        .first())
                .map(MongoOutlooks::note);
    }

    private static OutlookNote note(Document found) {
        return new OutlookNote(
                found.getString("_id"),
                found.getInteger("number"),
                found.getString("supplier"),
                found.getString("supplierName"),
                Outlook.State.valueOf(found.getString("state")),
                found.get("outlook", Document.class).getString("releasedByName"),
                found.getInteger("items"),
                found.getInteger("gaps"),
                instant(found.getDate("releasedAt")),
                instant(found.getDate("commitBy")),
                instant(found.getDate("committedAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    @Override
    public List<Outlook> ofItem(String sku) {
        return outlooks.find(and(eq("skus", sku), eq("current", true)))
                .sort(Sorts.ascending("supplier", "number"))
                .limit(MOST_OF_AN_ITEM)
                .map(MongoOutlooks::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<OutlookNote> notes(int limit) {
        return outlooks.find(eq("current", true))
                .sort(Sorts.descending("since", "_id"))
                .limit(limit)
                .projection(NOTE)
                .map(MongoOutlooks::note)
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

    private static Document write(Outlook outlook, long version) {
        BsonDocument stored = RECORDS.write(outlook);
        Instant released = outlook.releasedAt();
        Commitment last = outlook.commitment();
        return Outbox.mark(new Document("_id", outlook.id()), outlook.pending())
                .append("version", version)
                .append("supplier", outlook.supplierId())
                .append("number", outlook.number())
                .append("current", outlook.open())
                .append("state", outlook.state().name())
                .append("items", outlook.lines().size())
                .append("supplierName", outlook.supplierName())
                .append("gaps", outlook.openGaps().size())
                .append("releasedAt", date(released))
                .append("commitBy", date(outlook.commitBy()))
                .append("committedAt", last == null ? null : date(last.at()))
                .append(
                        "skus",
                        outlook.lines().stream()
                                .map(OutlookLine::sku)
                                .distinct()
                                .toList())
                .append(
                        "since",
                        Date.from(
                                released != null
                                        ? released
                                        : outlook.day()
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant()))
                .append("outlook", stored.append("version", new BsonInt64(version)));
    }

    private static Outlook read(Document document) {
        Document outlook = document.get("outlook", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(outlook.append("version", document.getLong("version")));
    }
}
