package io.leadline.ordering.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.leadline.ordering.Draft;
import io.leadline.ordering.DraftStore;
import io.leadline.storage.Records;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Drafts in {@code order_drafts}, each under its order, interaction and person. */
@Repository
class MongoDrafts implements DraftStore {

    static final String DRAFTS = "order_drafts";

    private static final int MOST_AT_ONCE = 1_000;
    private static final Records<Draft> RECORDS = new Records<>(Draft.class);

    private final MongoCollection<Document> drafts;

    MongoDrafts(MongoDatabase database) {
        drafts = database.getCollection(DRAFTS);
    }

    @Override
    public void keep(Draft draft) {
        String id = id(draft.orderId(), draft.interaction(), draft.personId());
        drafts.replaceOne(
                eq(id),
                new Document("_id", id)
                        .append("orderId", draft.orderId())
                        .append("interaction", draft.interaction())
                        .append("personId", draft.personId())
                        .append("side", draft.side())
                        .append("at", Date.from(draft.at()))
                        .append("draft", RECORDS.write(draft)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Draft> find(String orderId, String interaction, String personId) {
        return Optional.ofNullable(
                        drafts.find(eq(id(orderId, interaction, personId))).first())
                .map(MongoDrafts::read);
    }

    @Override
    public List<Draft> of(String orderId, String interaction, String side, int limit) {
        return drafts.find(and(eq("orderId", orderId), eq("interaction", interaction), eq("side", side)))
                .sort(Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id")))
                .limit(limit)
                .map(MongoDrafts::read)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(String orderId, String interaction, String personId) {
        drafts.deleteOne(eq(id(orderId, interaction, personId)));
    }

    @Override
    public boolean isAnyOf(String orderId) {
        return drafts.find(eq("orderId", orderId))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public void endAllBut(Set<String> open, String orderId) {
        drafts.deleteMany(and(eq("orderId", orderId), nin("interaction", open)));
    }

    @Override
    public void removeOldest(String personId, int most) {
        List<String> beyond = drafts.find(eq("personId", personId))
                .projection(Projections.include("_id"))
                .sort(Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id")))
                .skip(most)
                .limit(MOST_AT_ONCE)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        if (!beyond.isEmpty()) {
            drafts.deleteMany(in("_id", beyond));
        }
    }

    private static String id(String orderId, String interaction, String personId) {
        return orderId + "#" + interaction + "#" + personId;
    }

    private static Draft read(Document document) {
        return RECORDS.read(document.get("draft", Document.class));
    }
}
