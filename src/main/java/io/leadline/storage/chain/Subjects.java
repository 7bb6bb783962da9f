package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the subjects of one history with their entries, many at once. */
final class Subjects {

    private static final int AT_ONCE = 200;
    private static final int TRIES = 20;

    private final MongoDatabase database;
    private final History history;
    private final boolean complete;
    private long filed;

    Subjects(MongoDatabase database, History history) {
        this.database = database;
        this.history = history;
        this.complete = Roll.begun(database);
    }

    /** A subject compared with its own links. */
    record Seen(List<Finding> found, Chain chain) {}

    void each(BiConsumer<Document, Seen> told) {
        List<Document> batch = new ArrayList<>();
        for (Document document :
                database.getCollection(history.collection()).find().projection(fields())) {
            batch.add(document);
            if (batch.size() == AT_ONCE) {
                tell(batch, told);
                batch.clear();
            }
        }
        tell(batch, told);
    }

    private void tell(List<Document> batch, BiConsumer<Document, Seen> told) {
        if (batch.isEmpty()) {
            return;
        }
        switch (history) {
            case History.InDocument inDocument ->
                batch.forEach(
                        document -> told.accept(document, seen(new DocumentCheck(inDocument, document, complete))));
            case History.InLedger inLedger -> {
                Map<String, List<Document>> entries = LedgerChain.entriesOf(database, inLedger, batch);
                for (Document document : batch) {
                    List<Document> its = entries.getOrDefault(String.valueOf(document.get("_id")), List.of());
                    filed += its.size();
                    told.accept(document, seen(new LedgerCheck(inLedger, document, its)));
                }
            }
        }
    }

    /** As it is now; of a ledger, with the entries that belong to what the subject said before and after they were read. */
    @Nullable
    Seen again(Object id) {
        Document document = one(id);
        for (int i = 0; document != null && i < TRIES; i++) {
            if (history instanceof History.InDocument inDocument) {
                return seen(new DocumentCheck(inDocument, document, complete));
            }
            History.InLedger ledger = (History.InLedger) history;
            List<Document> entries = LedgerChain.entriesOf(database, ledger, List.of(document))
                    .getOrDefault(String.valueOf(id), List.of());
            Document after = one(id);
            if (document.equals(after)) {
                return seen(new LedgerCheck(ledger, document, entries));
            }
            document = after;
        }
        return null;
    }

    private @Nullable Document one(Object id) {
        return database.getCollection(history.collection())
                .find(eq(id))
                .projection(fields())
                .first();
    }

    /** By what its id looks like, since heads know no more. */
    @Nullable
    Document find(String subject) {
        List<Object> ids = new ArrayList<>(List.of(subject));
        if (subject.matches("\\d{1,9}")) {
            ids.add(Integer.valueOf(subject));
        }
        return database.getCollection(history.collection()).find(in("_id", ids)).first();
    }

    /** Entries of subjects that are not there. */
    List<Finding> strayEntries(Set<String> known) {
        if (!(history instanceof History.InLedger ledger)
                || database.getCollection(ledger.entries()).countDocuments() == filed) {
            return List.of();
        }
        List<Finding> stray = new ArrayList<>();
        for (Document entry :
                database.getCollection(ledger.entries()).find().projection(Projections.include(ledger.key()))) {
            String subject = LedgerChain.subject(ledger, entry);
            if (!known.contains(subject) && find(subject) == null) {
                stray.add(new Finding(Finding.Kind.ADDED, ledger.name(), subject, "entry " + entry.get("_id")));
            }
        }
        return stray;
    }

    private Bson fields() {
        Stream<String> fields = switch (history) {
            case History.InDocument inDocument ->
                inDocument.strands().stream().flatMap(strand -> strand.reads().stream());
            case History.InLedger ledger ->
                Stream.of(
                                ledger.key().stream(),
                                Stream.of(ledger.waiting()),
                                ledger.balances().stream().map(History.Balance::field))
                        .flatMap(all -> all);
        };
        return Projections.include(
                outermost(Stream.concat(fields, Stream.of(Link.FIELD)).toList()));
    }

    /** A store refuses to be asked for a part of what it is asked for as a whole. */
    static List<String> outermost(List<String> paths) {
        return paths.stream()
                .distinct()
                .filter(path -> paths.stream().noneMatch(other -> path.startsWith(other + ".")))
                .toList();
    }

    private static Seen seen(DocumentCheck check) {
        return new Seen(check.found(), check.chain());
    }

    private static Seen seen(LedgerCheck check) {
        return new Seen(check.found(), check.chain());
    }
}
