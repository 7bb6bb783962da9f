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
     * @param since field that tells how old a document is: the oldest is told to the engine first
     */
    public Outbox of(MongoCollection<Document> documents, String field, String since) {
        return new Outbox(documents, field, "_id", since, true, this::ring);
    }

    /** @param subject field that names the subject of the process, where it is not the aggregate */
    public Outbox of(MongoCollection<Document> documents, String field, String subject, String since) {
        return new Outbox(documents, field, subject, since, true, this::ring);
    }

    /**
     * For aggregates whose version people refer to, so that nothing but people's changes may count as one. Their store has
     * to save under the condition {@link Outbox#stillWaiting}.
     */
    public Outbox keepingVersions(MongoCollection<Document> documents, String field, String since) {
        return new Outbox(documents, field, "_id", since, false, this::ring);
    }

    private void ring() {
        listeners.forEach(Runnable::run);
    }
}
