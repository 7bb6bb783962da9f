package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.shared.Page;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A store of records with a chained history and commands for the engine: each whole in one field of its document, guarded by its
 * version, beside it what queries ask for.
 */
public abstract class ChainedRecords<T> implements PendingCommands {

    /**
     * How one kind of record lies in its documents.
     *
     * @param field that has the record
     * @param since by which commands are taken, the least first
     */
    public record Form<T>(
            String field,
            String since,
            Records<T> records,
            Function<T, String> id,
            ToLongFunction<T> version,
            Function<T, List<PendingCommand>> pending) {}

    protected final MongoCollection<Document> documents;
    private final Form<T> form;
    private final Outbox outbox;
    private final DocumentChain chain;

    protected ChainedRecords(MongoDatabase database, History.InDocument history, Outboxes outboxes, Form<T> form) {
        this.documents = database.getCollection(history.collection());
        this.form = form;
        this.outbox = outboxes.of(documents, form.field, form.since);
        this.chain = new DocumentChain(database, history);
    }

    /** Appends what queries ask for. */
    protected abstract Document beside(Document document, T value);

    /** @return false if its id, or another value that is given once, is taken */
    public boolean add(T value) {
        return chain.add(write(value, 0), outbox::add);
    }

    /** @return false if it was changed since it was read */
    public boolean save(T value) {
        long seen = form.version.applyAsLong(value);
        return chain.save(write(value, seen + 1), next -> outbox.save(next, seen));
    }

    public Optional<T> find(String id) {
        return first(eq(id));
    }

    protected final Optional<T> first(Bson filter) {
        return Optional.ofNullable(documents.find(filter).first()).map(this::read);
    }

    protected final List<T> list(Bson filter, Bson order, int limit) {
        return list(filter, order, 0, limit);
    }

    protected final List<T> list(Bson filter, Bson order, int offset, int limit) {
        return documents
                .find(filter)
                .sort(order)
                .skip(offset)
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    protected final Page<T> page(Bson filter, Bson order, int offset, int limit) {
        return new Page<>(list(filter, order, offset, limit), documents.countDocuments(filter));
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
        Document document = Outbox.mark(new Document("_id", form.id.apply(value)), form.pending.apply(value))
                .append("version", version);
        return beside(document, value)
                .append(form.field, form.records.write(value).append("version", new BsonInt64(version)));
    }

    private T read(Document document) {
        Document stored = document.get(form.field, Document.class);
        // The version of the document counts: taking a command away is a change too.
        return form.records.read(stored.append("version", document.getLong("version")));
    }
}
