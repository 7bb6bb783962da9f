package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Records with a chained history and commands for the engine: each whole in one field of its document, guarded by its version,
 * beside it what queries ask for.
 */
public final class ChainedRecords<T> implements PendingCommands {

    /** How one kind of record lies in its documents. */
    public interface Form<T> {

        String id(T value);

        long version(T value);

        List<PendingCommand> pending(T value);

        /** Appends what queries ask for. */
        Document beside(Document document, T value);
    }

    private final MongoCollection<Document> documents;
    private final String field;
    private final Records<T> records;
    private final Form<T> form;
    private final Outbox outbox;
    private final DocumentChain chain;

    /**
     * @param field that has the record
     * @param since by which commands are taken, the least first
     */
    public ChainedRecords(
            MongoDatabase database,
            History.InDocument history,
            Outboxes outboxes,
            String field,
            String since,
            Records<T> records,
            Form<T> form) {
        this.documents = database.getCollection(history.collection());
        this.field = field;
        this.records = records;
        this.form = form;
        this.outbox = outboxes.of(documents, field, since);
        this.chain = new DocumentChain(database, history);
    }

    /** @return false if its id, or another value that is given once, is taken */
    public boolean add(T value) {
        return chain.add(write(value, 0), outbox::add);
    }

    /** @return false if it was changed since it was read */
    public boolean save(T value) {
        long seen = form.version(value);
        return chain.save(write(value, seen + 1), next -> outbox.save(next, seen));
    }

    public Optional<T> find(String id) {
        return first(eq(id), new Document());
    }

    /** The first by an order. */
    public Optional<T> first(Bson filter, Bson order) {
        return Optional.ofNullable(documents.find(filter).sort(order).first()).map(this::read);
    }

    public List<T> list(Bson filter, Bson order, int limit) {
        return documents.find(filter).sort(order).limit(limit).map(this::read).into(new ArrayList<>());
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    private Document write(T value, long version) {
        Document document = Outbox.mark(new Document("_id", form.id(value)), form.pending(value))
                .append("version", version);
        return form.beside(document, value)
                .append(field, records.write(value).append("version", new BsonInt64(version)));
    }

    private T read(Document document) {
        Document stored = document.get(field, Document.class);
        // The version of the document counts: taking a command away is a change too.
        return records.read(stored.append("version", document.getLong("version")));
    }
}
