package io.leadline.storage;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** All outboxes of the store, and the bell that each of them rings when something waits for the engine. */
@Component
public class Outboxes {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param told after each write that leaves a command behind */
    public void onWaiting(Runnable told) {
        listeners.add(told);
    }

    /**
     * @param field of the documents in which the aggregate lies, with its {@code pending} commands; empty where these lie in
     *     the document itself
     * @param since field by which documents take their turn, such as the time of the decision: the least first
     */
    public Outbox of(MongoCollection<Document> documents, String field, String since) {
        return new Outbox(documents, field, "_id", since, true, this::ring);
    }

    /** @param subject field that names the subject of the process, where it is not the aggregate */
    public Outbox withSubject(MongoCollection<Document> documents, String field, String subject, String since) {
        return new Outbox(documents, field, subject, since, true, this::ring);
    }

    /**
     * For documents without a version, and for aggregates whose version people refer to, so that nothing but people's changes
     * may count as one. Their store has
     * to save by {@link Outbox#save(Document, long, List)}.
     */
    public Outbox keepingVersions(MongoCollection<Document> documents, String field, String since) {
        return new Outbox(documents, field, "_id", since, false, this::ring);
    }

    private void ring() {
        listeners.forEach(Runnable::run);
    }
}
