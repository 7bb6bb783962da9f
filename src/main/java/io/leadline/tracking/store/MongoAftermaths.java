package io.leadline.tracking.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.Page;
import io.leadline.storage.Guarded;
import io.leadline.storage.Records;
import io.leadline.tracking.Aftermath;
import io.leadline.tracking.AftermathStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** What came of late lines in {@code aftermaths}, one document each. */
@Repository
class MongoAftermaths implements AftermathStore {

    static final String AFTERMATHS = "aftermaths";
    static final String LOOKS = "aftermath_looks";
    private static final int OF_ONE_ORDER = 1_000;
    private static final Records<Aftermath> RECORDS = new Records<>(Aftermath.class);

    private final MongoCollection<Document> aftermaths;
    private final MongoCollection<Document> looks;

    MongoAftermaths(MongoDatabase database) {
        aftermaths = database.getCollection(AFTERMATHS);
        looks = database.getCollection(LOOKS);
    }

    @Override
    public boolean add(Aftermath aftermath) {
        return Guarded.add(aftermaths, write(aftermath, 0));
    }

    @Override
    public boolean save(Aftermath aftermath) {
        return Guarded.save(aftermaths, write(aftermath, aftermath.version() + 1), aftermath.version());
    }

    @Override
    public Optional<Aftermath> find(String id) {
        return Optional.ofNullable(aftermaths.find(eq(id)).first()).map(MongoAftermaths::read);
    }

    @Override
    public List<Aftermath> ofOrder(String orderId) {
        return aftermaths
                .find(eq("orderId", orderId))
                .sort(Sorts.ascending("_id"))
                .limit(OF_ONE_ORDER)
                .map(MongoAftermaths::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> openOrders(String behind, int limit) {
        return aftermaths
                .find(and(eq("open", true), gt("orderId", behind)))
                .projection(Projections.include("orderId"))
                .sort(Sorts.ascending("orderId"))
                .limit(limit)
                .map(document -> document.getString("orderId"))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> lookedUntil() {
        return Optional.ofNullable(looks.find(eq(AFTERMATHS)).first())
                .map(document -> document.getDate("until").toInstant());
    }

    @Override
    public void looked(Instant until) {
        looks.replaceOne(
                eq(AFTERMATHS),
                new Document("_id", AFTERMATHS).append("until", Date.from(until)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Page<Aftermath> ended(Instant since, int offset, int limit) {
        Bson lately = gte("endedAt", Date.from(since));
        return new Page<>(
                aftermaths
                        .find(lately)
                        .sort(Sorts.descending("endedAt", "_id"))
                        .skip(offset)
                        .limit(limit)
                        .map(MongoAftermaths::read)
                        .into(new ArrayList<>()),
                aftermaths.countDocuments(lately));
    }

    private static Document write(Aftermath aftermath, long version) {
        Aftermath.End end = aftermath.end();
        return new Document("_id", aftermath.id())
                .append("version", version)
                .append("orderId", aftermath.orderId())
                .append("open", end == null)
                .append("endedAt", end == null ? null : Date.from(end.at()))
                .append("aftermath", RECORDS.write(aftermath).append("version", new BsonInt64(version)));
    }

    private static Aftermath read(Document document) {
        return RECORDS.read(document.get("aftermath", Document.class));
    }
}
