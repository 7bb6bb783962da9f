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
import io.leadline.storage.chain.DocumentChain;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Disruptions in {@code disruptions}. */
@Repository
class MongoDisruptions implements DisruptionStore {

    static final String DISRUPTIONS = "disruptions";
    private static final Records<Disruption> RECORDS = new Records<>(Disruption.class, Outbox.CODEC);

    private final MongoCollection<Document> disruptions;
    private final MongoCollection<Document> counters;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoDisruptions(MongoDatabase database, Outboxes outboxes) {
        this.disruptions = database.getCollection(DISRUPTIONS);
        this.counters = database.getCollection("counters");
        this.outbox = outboxes.of(disruptions, "disruption", "declaredAt");
        this.chain = new DocumentChain(database, DisruptionHistory.HISTORY);
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
    public boolean add(Disruption added) {
        return chain.add(write(added, 0), outbox::add);
    }

    @Override
    public boolean save(Disruption changed) {
        return chain.save(write(changed, changed.version() + 1), next -> outbox.save(next, changed.version()));
    }

    @Override
    public Optional<Disruption> find(String id) {
        return Optional.ofNullable(disruptions.find(eq(id)).first()).map(MongoDisruptions::read);
    }

    @Override
    public List<Disruption> open(int limit) {
        return disruptions
                .find(eq("open", true))
                .sort(Sorts.descending("declaredAt", "_id"))
                .limit(limit)
                .map(MongoDisruptions::read)
                .into(new ArrayList<>())
                .reversed();
    }

    @Override
    public Page<Disruption> all(int offset, int limit) {
        return new Page<>(
                disruptions
                        .find()
                        .sort(Sorts.descending("open", "declaredAt", "_id"))
                        .skip(offset)
                        .limit(limit)
                        .map(MongoDisruptions::read)
                        .into(new ArrayList<>()),
                disruptions.countDocuments());
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    private static Document write(Disruption one, long version) {
        BsonDocument stored = RECORDS.write(one);
        return Outbox.mark(new Document("_id", one.id()), one.pending())
                .append("version", version)
                .append("open", one.isOpen())
                .append("declaredAt", Date.from(one.declaredAt()))
                .append("disruption", stored.append("version", new BsonInt64(version)));
    }

    private static Disruption read(Document document) {
        Document stored = document.get("disruption", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
