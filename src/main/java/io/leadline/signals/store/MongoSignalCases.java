package io.leadline.signals.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCaseStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Signals in {@code signal_cases}; the id comes from what was noticed, so that it is there once. */
@Repository
class MongoSignalCases implements SignalCaseStore {

    static final String CASES = "signal_cases";
    private static final Records<SignalCase> RECORDS = new Records<>(SignalCase.class, Outbox.CODEC);

    private final MongoCollection<Document> cases;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoSignalCases(MongoDatabase database, Outboxes outboxes) {
        this.cases = database.getCollection(CASES);
        this.outbox = outboxes.of(cases, "case", "openedAt");
        this.chain = new DocumentChain(database, SignalCaseHistory.HISTORY);
    }

    @Override
    public boolean add(SignalCase added) {
        return chain.add(write(added, 0), outbox::add);
    }

    @Override
    public boolean save(SignalCase changed) {
        return chain.save(write(changed, changed.version() + 1), next -> outbox.save(next, changed.version()));
    }

    @Override
    public Optional<SignalCase> find(String id) {
        return Optional.ofNullable(cases.find(eq(id)).first()).map(MongoSignalCases::read);
    }

    @Override
    public Optional<SignalCase> ofNotice(String noticeId) {
        return Optional.ofNullable(cases.find(eq("notice", noticeId)).first()).map(MongoSignalCases::read);
    }

    @Override
    public List<SignalCase> latest(int limit) {
        return cases.find()
                .sort(Sorts.descending("open", "openedAt", "_id"))
                .limit(limit)
                .map(MongoSignalCases::read)
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

    private static Document write(SignalCase one, long version) {
        BsonDocument stored = RECORDS.write(one);
        return Outbox.mark(new Document("_id", one.id()), one.pending())
                .append("version", version)
                .append("notice", one.noticeId())
                .append("open", one.isOpen())
                .append("openedAt", Date.from(one.openedAt()))
                .append("case", stored.append("version", new BsonInt64(version)));
    }

    private static SignalCase read(Document document) {
        Document stored = document.get("case", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
