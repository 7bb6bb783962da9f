package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Guarded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Chains whose entries are documents of their own, of many subjects each with one chain. */
public final class LedgerChain {

    /** Where an entry has its link, and its subject the last one. */
    public static final String FIELD = Link.FIELD;

    static final String STRAND = "entry";

    private static final int SUBJECTS_AT_ONCE = 200;

    private LedgerChain() {}

    /** Of an entry, whether or not it has its link yet. */
    public static Binary digest(Document entry) {
        BsonDocument content = entry.toBsonDocument().clone();
        content.remove(FIELD);
        return Link.digest(STRAND, content);
    }

    /** Chains what an earlier version wrote, each subject's entries by their time; they are trusted as they are now. */
    public static void begin(MongoDatabase database, History.InLedger history) {
        List<Document> batch = new ArrayList<>();
        for (Document subject : database.getCollection(history.collection())
                .find(exists(FIELD, false))
                .projection(Projections.include(Stream.concat(Stream.of(history.waiting()), history.key().stream())
                        .toList()))
                .into(new ArrayList<>())) {
            batch.add(subject);
            if (batch.size() == SUBJECTS_AT_ONCE) {
                begin(database, history, batch);
                batch.clear();
            }
        }
        begin(database, history, batch);
    }

    private static void begin(MongoDatabase database, History.InLedger history, List<Document> subjects) {
        MongoCollection<Document> entries = database.getCollection(history.entries());
        List<Document> waiting = subjects.stream()
                .flatMap(subject -> subject.getList(history.waiting(), Document.class, List.of()).stream())
                .toList();
        if (!waiting.isEmpty()) {
            Guarded.addAll(entries, waiting);
        }
        Map<String, List<Document>> bySubject = entriesOf(database, history, subjects);
        List<UpdateOneModel<Document>> links = new ArrayList<>();
        Map<String, Link> ends = new LinkedHashMap<>();
        for (Document subject : subjects) {
            String id = subject.getString("_id");
            Link end = Link.start(history.name(), id);
            for (Document entry : bySubject.getOrDefault(id, List.of())) {
                end = end.next(digest(entry));
                links.add(new UpdateOneModel<>(eq(entry.get("_id")), Updates.set(FIELD, end.stored())));
            }
            ends.put(id, end);
        }
        if (!links.isEmpty()) {
            entries.bulkWrite(links, new BulkWriteOptions().ordered(false));
        }
        List<UpdateOneModel<Document>> updates = ends.entrySet().stream()
                .map(end -> new UpdateOneModel<Document>(
                        and(eq(end.getKey()), exists(FIELD, false)),
                        Updates.combine(
                                Updates.set(FIELD, end.getValue().stored()),
                                Updates.set(history.waiting(), List.of()))))
                .toList();
        if (!updates.isEmpty()) {
            database.getCollection(history.collection()).bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
        ends.values().removeIf(end -> end.number() == 0);
        new Heads(database, history.name()).reached(ends);
    }

    /** The entries of these subjects, by the subject's id, oldest first. */
    static Map<String, List<Document>> entriesOf(
            MongoDatabase database, History.InLedger history, List<Document> subjects) {
        // By all fields of the key: those of one item at other places belong to other subjects, which are read in their
        // turn.
        List<Bson> keys = history.key().stream()
                .map(field -> in(
                        field,
                        subjects.stream()
                                .map(subject -> subject.get(field))
                                .distinct()
                                .toList()))
                .toList();
        Map<String, List<Document>> bySubject =
                database.getCollection(history.entries()).find(and(keys)).into(new ArrayList<>()).stream()
                        .collect(Collectors.groupingBy(entry -> subject(history, entry)));
        bySubject
                .values()
                .forEach(list -> list.sort(Comparator.comparing((Document entry) -> entry.getDate("at"))
                        .thenComparing(entry -> entry.getString("_id"))));
        return bySubject;
    }

    static String subject(History.InLedger history, Document entry) {
        return history.key().stream()
                .map(field -> String.valueOf(entry.get(field)))
                .collect(Collectors.joining("|"));
    }
}
