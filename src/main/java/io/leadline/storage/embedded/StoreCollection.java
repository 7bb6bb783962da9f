package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One collection: numbered records in the order of their insertion, and the indexes that lead to the numbers. */
final class StoreCollection extends AbstractMongoCollection<Long> {

    private final StoredMap data;
    private final StoreFile file;
    private final Figures figures;
    private long lastRecord;

    /** Whether a change is under way, whose documents have to be found before the first of them changes. */
    private boolean changing;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            StoreFile file,
            StoredMap data,
            Figures figures) {
        super(database, name, options, cursors);
        this.file = file;
        this.data = data;
        this.figures = figures;
        byte[] last = data.lastKey();
        this.lastRecord = last == null ? 0 : Bytes.lastLong(last);
    }

    StoredMap data() {
        return data;
    }

    List<StoreIndex> storeIndexes() {
        return getIndexes().stream().map(StoreIndex.class::cast).toList();
    }

    /** First the documents of a find, in batches. */
    QueryResult find(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        StoreCursor cursor = new StoreCursor(
                cursorRegistry.generateCursorId(),
                read(query, orderBy, skip, limit, Needed.of(query, orderBy, fields)),
                projection(fields));
        List<Document> firstBatch = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(firstBatch);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(firstBatch, cursor);
    }

    /**
     * The documents of a query, read as they are asked for.
     *
     * @param fields the only ones that are needed; null = all
     */
    Iterator<DocumentScan.Read> read(
            Document query, Document orderBy, int skip, int limit, @Nullable Set<String> fields) {
        int wanted = limit > 0 ? skip + limit : 0;
        AccessPlan plan = plan(query, orderBy, wanted);
        Iterator<DocumentScan.Read> documents =
                new DocumentScan(plan, data, query, figures, plan.sorted() ? fields : looked(query, orderBy));
        if (!plan.sorted()) {
            List<Long> records = new Sorter(orderBy).sort(documents, wanted);
            documents = byRecord(records.subList(Math.min(skip, records.size()), records.size()), fields);
        } else {
            for (int i = 0; i < skip && documents.hasNext(); i++) {
                documents.next();
            }
        }
        return limit > 0 ? limited(documents, limit) : documents;
    }

    AccessPlan plan(Document query, Document orderBy, int wanted) {
        AccessPlan plan = new Planner(data, storeIndexes()).plan(query, orderBy, wanted);
        if (plan instanceof AccessPlan.Scan && !query.isEmpty()) {
            figures.scans.increment();
        }
        return plan;
    }

    /** Read again, because they may have changed or gone since they were sorted. */
    private Iterator<DocumentScan.Read> byRecord(List<Long> records, @Nullable Set<String> fields) {
        return records.stream()
                .map(record -> {
                    byte[] bytes = data.get(Bytes.ofLong(record));
                    return bytes == null
                            ? null
                            : new DocumentScan.Read(record, Bson.decode(bytes, fields), bytes.length);
                })
                .filter(Objects::nonNull)
                .iterator();
    }

    private static <T> Iterator<T> limited(Iterator<T> all, int limit) {
        return new Iterator<>() {
            private int left = limit;

            @Override
            public boolean hasNext() {
                return left > 0 && all.hasNext();
            }

            @Override
            public T next() {
                left--;
                return all.next();
            }
        };
    }

    private UnaryOperator<List<Document>> projection(@Nullable Document fields) {
        return fields == null || fields.isEmpty()
                ? documents -> documents
                : documents -> matchDocumentsFromStream(documents.stream(), new Document(), null, 0, 0, 0, fields)
                        .collectDocuments();
    }

    /** For what the server itself does with documents: changes, lookups, distinct values. */
    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Document order = orderBy == null ? new Document() : orderBy;
        UnaryOperator<List<Document>> projection = projection(fields);
        if (changing) {
            List<Document> found = new ArrayList<>();
            read(query, order, skip, limit, Needed.of(query, order, fields))
                    .forEachRemaining(each -> found.add(each.document()));
            return new QueryResult(projection.apply(found));
        }
        return new QueryResult(() -> stream(query, order, skip, limit, Needed.of(query, order, fields))
                .map(each ->
                        fields == null ? each : projection.apply(List.of(each)).getFirst())
                .iterator());
    }

    Stream<Document> stream(Document query, Document orderBy, int skip, int limit, @Nullable Set<String> fields) {
        Iterator<DocumentScan.Read> all = read(query, orderBy, skip, limit, fields);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
                .map(DocumentScan.Read::document);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        long all = query == null ? data.size() : countAll(query);
        long counted = Math.max(0, all - Math.max(0, skip));
        return Math.toIntExact(limit > 0 ? Math.min(limit, counted) : counted);
    }

    /** From the index alone where it says all that the query says. */
    private long countAll(Document query) {
        Long known = new Planner(data, storeIndexes()).count(query);
        if (known != null) {
            return known;
        }
        AccessPlan plan = plan(query, new Document(), 0);
        if (plan.exact()
                && !(plan instanceof AccessPlan.ByIndex by && by.index().hasArrays())) {
            return plan.entries();
        }
        Iterator<?> found = plan.exact()
                ? plan.records()
                : new DocumentScan(plan, data, query, figures, looked(query, new Document()));
        long count = 0;
        for (; found.hasNext(); found.next()) {
            count++;
        }
        return count;
    }

    /** The fields by which documents are found and sorted, where nothing of them is given out yet. */
    private static @Nullable Set<String> looked(Document query, Document orderBy) {
        return Needed.of(query, orderBy, new Document("_id", 1));
    }

    @Override
    public int count() {
        return Math.toIntExact(data.size());
    }

    @Override
    protected @Nullable Document getDocument(Long record) {
        byte[] bytes = data.get(Bytes.ofLong(record));
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        byte[] bytes = Bson.encode(document);
        lastRecord++;
        data.put(Bytes.ofLong(lastRecord), bytes);
        return lastRecord;
    }

    @Override
    protected void handleUpdate(Long record, Document oldDocument, Document newDocument) {
        data.put(Bytes.ofLong(record), Bson.encode(newDocument));
    }

    @Override
    public void removeDocument(Document document) {
        Long record = getIndexes().stream()
                .map(index -> index.getPosition(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> findDocumentPosition(document));
        if (record != null) {
            storeIndexes().forEach(index -> index.remove(document, record));
            removeDocument(record);
        }
    }

    @Override
    protected void removeDocument(Long record) {
        data.remove(Bytes.ofLong(record));
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        DocumentScan all =
                new DocumentScan(new AccessPlan.Scan(data, false, true, true), data, new Document(), figures, null);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
                .map(each -> new DocumentWithPosition<>(each.document(), each.record()));
    }

    /** An index that does not agree with the documents is built anew. */
    @Override
    public void addIndex(Index<Long> index) {
        StoreIndex opened = (StoreIndex) index;
        boolean known = getIndexes().stream().anyMatch(each -> each.getName().equals(index.getName()));
        if (!known && !new IndexCheck(this, opened).agrees(file.recovered())) {
            file.empty(opened.map());
        }
        super.addIndex(index);
    }

    @Override
    public @Nullable Document findAndModify(Document query) {
        return change(() -> super.findAndModify(query));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return change(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        Document replaced = multi ? null : new Replacement(this, data).replace(selector, update, upsert);
        return replaced != null
                ? replaced
                : change(() -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
    }

    private <T> T change(Supplier<T> command) {
        changing = true;
        try {
            return command.get();
        } finally {
            changing = false;
        }
    }

    // Sizes are only used in statistics; keeping them would cost a second encoding of each document.

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
