package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * Writes documents together with the links of what they add to their histories, in one write. What is chained already is
 * neither hashed again nor written in another form, so that a change behind the application's back is not covered up by
 * its next write.
 */
public final class DocumentChain {

    /** Of documents that are chained at an upgrade. */
    private static final int MOST_AT_ONCE = 200;

    private final History.InDocument history;
    private final MongoCollection<Document> documents;
    private final Heads heads;

    public DocumentChain(MongoDatabase database, History.InDocument history) {
        this.history = history;
        this.documents = database.getCollection(history.collection());
        this.heads = new Heads(database, history.name());
    }

    /** @param write says whether it went through */
    public boolean add(Document first, Predicate<Document> write) {
        return written(linked(new BsonDocument(), List.of(), first), write);
    }

    /**
     * @param next with the id of a document that is stored
     * @param write says whether it went through; it has to refuse if another was written since {@code next} was made
     */
    public boolean save(Document next, Predicate<Document> write) {
        Document stored = documents.find(eq(next.get("_id"))).first();
        if (stored == null) {
            return write.test(next);
        }
        List<Document> links = new ArrayList<>(stored.getList(Link.FIELD, Document.class, List.of()));
        return written(linked(stored.toBsonDocument(), links, next), write);
    }

    private boolean written(Document next, Predicate<Document> write) {
        boolean written = write.test(next);
        if (written) {
            List<Document> links = next.getList(Link.FIELD, Document.class);
            if (!links.isEmpty()) {
                heads.reached(String.valueOf(next.get("_id")), end(next, links));
            }
        }
        return written;
    }

    private Link end(Document document, List<Document> links) {
        return links.isEmpty()
                ? Link.start(history.name(), String.valueOf(document.get("_id")))
                : new Link(links.size(), links.getLast().get("hash", Binary.class));
    }

    private Document linked(BsonDocument stored, List<Document> before, Document next) {
        BsonDocument whole = next.toBsonDocument();
        List<Document> links = new ArrayList<>(before);
        Link end = end(next, links);
        for (Strand strand : history.strands()) {
            strand.keep(stored, whole);
            for (Binary digest : added(strand, stored, before, whole)) {
                links.add(link(strand, digest, end));
                end = end.next(digest);
            }
            String root = strand.path().split("\\.")[0];
            if (!root.isEmpty() && whole.containsKey(root)) {
                next.put(root, whole.get(root));
            }
        }
        return next.append(Link.FIELD, links);
    }

    /** Digests of what this write adds. */
    private static List<Binary> added(Strand strand, BsonDocument stored, List<Document> before, BsonDocument whole) {
        List<BsonValue> were = strand.entries(stored);
        List<BsonValue> are = strand.entries(whole);
        if (!(strand instanceof Strand.State)) {
            return digests(strand, are.subList(Math.min(were.size(), are.size()), are.size()));
        }
        // What was changed behind the application's back stays to be found: no later value is written down over it.
        List<Binary> last = newest(strand, before);
        List<Binary> now = digests(strand, are);
        return now.equals(last) || !last.isEmpty() && !last.equals(digests(strand, were)) ? List.of() : now;
    }

    private static List<Binary> digests(Strand strand, List<BsonValue> entries) {
        return entries.stream().map(entry -> Link.digest(strand.name(), entry)).toList();
    }

    /** Of what such a strand's value was at the last write; empty where none was written down yet. */
    static List<Binary> newest(Strand strand, List<Document> links) {
        return links.reversed().stream()
                .filter(link -> strand.name().equals(link.get("of")))
                .limit(1)
                .map(link -> link.get("digest") instanceof Binary digest ? digest : new Binary(new byte[0]))
                .toList();
    }

    /**
     * Chains the values of documents that nobody wrote since their like is chained; they are trusted as they are now. A chain
     * that does not reach as far as its head says is left alone, so that nothing is covered up.
     */
    static void complete(MongoDatabase database, History.InDocument history) {
        DocumentChain chain = new DocumentChain(database, history);
        Map<String, Link> heads = Kept.heads(database, history.name());
        List<Linked> batch = new ArrayList<>();
        for (Document document : chain.documents.find()) {
            List<Document> links = document.getList(Link.FIELD, Document.class, List.of());
            List<Document> more = chain.missing(document, links);
            Link head = heads.get(String.valueOf(document.get("_id")));
            if (!more.isEmpty() && (head == null || head.equals(chain.end(document, links)))) {
                batch.add(new Linked(document, size(Link.FIELD, links.size()), more));
            }
            chain.writtenAtOnce(batch, MOST_AT_ONCE);
        }
        chain.writtenAtOnce(batch, 1);
    }

    /**
     * A stored document and the links that it gets.
     *
     * @param unchanged that nobody has chained it meanwhile
     */
    private record Linked(Document document, Bson unchanged, List<Document> links) {}

    /** Writes what is to be written once it is so many. Who was faster with one has kept its head. */
    private void writtenAtOnce(List<Linked> batch, int atLeast) {
        if (batch.size() < atLeast) {
            return;
        }
        BulkWriteResult written = documents.bulkWrite(
                batch.stream()
                        .map(one -> new UpdateOneModel<Document>(
                                and(eq(one.document.get("_id")), one.unchanged),
                                new Document("$set", new Document(Link.FIELD, one.links))))
                        .toList(),
                new BulkWriteOptions().ordered(false));
        Map<String, Link> ends = new LinkedHashMap<>();
        for (Linked one : batch) {
            if (written.getMatchedCount() == batch.size() || isStored(one)) {
                ends.put(String.valueOf(one.document.get("_id")), end(one.document, one.links));
            }
        }
        heads.reached(ends);
        batch.clear();
    }

    private boolean isStored(Linked one) {
        Document stored = documents.find(eq(one.document.get("_id"))).first();
        return stored != null && one.links.equals(stored.getList(Link.FIELD, Document.class, List.of()));
    }

    /** The links of a document and those of values that have none; empty where each has one. */
    private List<Document> missing(Document document, List<Document> before) {
        BsonDocument whole = document.toBsonDocument();
        List<Document> links = new ArrayList<>(before);
        for (Strand strand : history.strands()) {
            if (strand instanceof Strand.State && newest(strand, before).isEmpty()) {
                digests(strand, strand.entries(whole))
                        .forEach(digest -> links.add(link(strand, digest, end(document, links))));
            }
        }
        return links.size() == before.size() ? List.of() : links;
    }

    private static Document link(Strand strand, Binary digest, Link end) {
        return new Document("of", strand.name())
                .append("digest", digest)
                .append("hash", end.next(digest).hash());
    }

    /** Begins the chains of documents that an earlier version wrote; they are trusted as they are now. */
    public static void begin(MongoDatabase database, History.InDocument history) {
        DocumentChain chain = new DocumentChain(database, history);
        List<Linked> batch = new ArrayList<>();
        for (Document document : chain.documents.find(exists(Link.FIELD, false))) {
            List<Document> links =
                    chain.linked(new BsonDocument(), List.of(), document).getList(Link.FIELD, Document.class);
            batch.add(new Linked(document, exists(Link.FIELD, false), links));
            chain.writtenAtOnce(batch, MOST_AT_ONCE);
        }
        chain.writtenAtOnce(batch, 1);
    }
}
