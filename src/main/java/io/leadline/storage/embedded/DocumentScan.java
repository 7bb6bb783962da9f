package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the documents on the way of a plan and lets those pass that match the query. */
final class DocumentScan implements Iterator<DocumentScan.Read> {

    record Read(long record, Document document, int bytes) {}

    private final Iterator<AccessPlan.Found> way;
    private final StoredMap data;
    private final Document query;
    private final Figures figures;

    // A matcher remembers positions in arrays, so each scan has its own.
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final RawFilter raw;
    private final @Nullable Set<String> fields;
    private @Nullable Read next;

    /** @param fields the only ones that are needed; null = all */
    DocumentScan(AccessPlan plan, StoredMap data, Document query, Figures figures, @Nullable Set<String> fields) {
        this.fields = fields;
        this.way = plan.records();
        this.data = data;
        // An id never changes, so what was found by a list of ids needs no second look, which would go through the
        // whole
        // list for each document. Any other field may have changed since its index was read.
        boolean byIdOnly = plan.exact() && query.keySet().equals(Set.of("_id"));
        this.query = byIdOnly ? new Document() : query;
        this.figures = figures;
        this.raw = new RawFilter(this.query);
    }

    @Override
    public boolean hasNext() {
        while (next == null && way.hasNext()) {
            AccessPlan.Found found = way.next();
            byte[] bytes = found.document() != null ? found.document() : data.get(Bytes.ofLong(found.record()));
            if (bytes == null) {
                continue; // deleted while a client was between two batches
            }
            figures.documentsRead.increment();
            RawFilter.Answer answer = raw.matches(bytes);
            if (answer == RawFilter.Answer.NO) {
                continue;
            }
            Document document = Bson.decode(bytes, fields);
            if (answer == RawFilter.Answer.YES || matcher.matches(document, query)) {
                next = new Read(found.record(), document, bytes.length);
            }
        }
        return next != null;
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Read read = Objects.requireNonNull(next);
        next = null;
        return read;
    }
}
