package io.leadline.outlook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.OutlookNote;
import io.leadline.outlook.OutlookStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Outlooks in {@code outlooks}, whole in one document each. */
@Repository
class MongoOutlooks extends ChainedRecords<Outlook> implements OutlookStore {

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
    private static final Form<Outlook> FORM = new Form<>(
            "outlook",
            "since",
            new Records<>(Outlook.class, Outbox.CODEC),
            Outlook::id,
            Outlook::version,
            Outlook::pending);

    MongoOutlooks(MongoDatabase database, Outboxes outboxes) {
        super(database, OutlookHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public List<Outlook> newest(String supplierId, int limit) {
        return list(eq("supplier", supplierId), Sorts.descending("number"), limit);
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
        return list(which, Sorts.descending("number"), 1).stream().findFirst();
    }

    @Override
    public List<OutlookNote> released(String supplierId, int limit) {
        return notes(released(supplierId), Sorts.descending("number"), limit);
    }

    private static Bson released(String supplierId) {
        return and(eq("supplier", supplierId), ne("state", Outlook.State.DRAFT.name()));
    }

    @Override
    public Optional<OutlookNote> note(String supplierId) {
        Bson which = and(eq("supplier", supplierId), eq("current", true));
        return notes(which, Sorts.descending("number"), 1).stream().findFirst();
    }

    private List<OutlookNote> notes(Bson which, Bson order, int limit) {
        return documents
                .find(which)
                .sort(order)
                .limit(limit)
                .projection(NOTE)
                .map(MongoOutlooks::note)
                .into(new ArrayList<>());
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
    public List<Outlook> restingOn(String order) {
        return list(
                and(eq("current", true), eq("outlook.decisions.orders", order)),
                Sorts.ascending("supplier", "number"),
                MOST_OF_AN_ITEM);
    }

    @Override
    public List<Outlook> ofItem(String sku) {
        return list(and(eq("skus", sku), eq("current", true)), Sorts.ascending("supplier", "number"), MOST_OF_AN_ITEM);
    }

    @Override
    public List<OutlookNote> notes(int limit) {
        return notes(eq("current", true), Sorts.descending("since", "_id"), limit);
    }

    @Override
    protected Document beside(Document document, Outlook outlook) {
        OutlookNote note = OutlookNote.of(outlook);
        Instant released = note.releasedAt();
        Instant since = released != null
                ? released
                : outlook.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        return document.append("supplier", note.supplierId())
                .append("number", note.number())
                .append("current", outlook.open())
                .append("state", note.state().name())
                .append("items", note.items())
                .append("supplierName", note.supplierName())
                .append("gaps", note.gaps())
                .append("releasedAt", date(released))
                .append("commitBy", date(note.commitBy()))
                .append("committedAt", date(note.committedAt()))
                .append(
                        "skus",
                        outlook.lines().stream()
                                .map(OutlookLine::sku)
                                .distinct()
                                .toList())
                .append("since", Date.from(since));
    }
}
