package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An aggregation whose beginning, as far as it filters, sorts and cuts, is answered like a query, by index; and whose
 * result goes out in batches. Counting, which drivers do by aggregation, is a query as a whole.
 */
final class Pipeline {

    private final StoreDatabase database;
    private final StoreCollection collection;
    private final CursorRegistry cursors;
    private final DatabaseResolver databases;
    private final Oplog oplog;

    Pipeline(
            StoreDatabase database,
            StoreCollection collection,
            CursorRegistry cursors,
            DatabaseResolver databases,
            Oplog oplog) {
        this.database = database;
        this.collection = collection;
        this.cursors = cursors;
        this.databases = databases;
        this.oplog = oplog;
    }

    Document run(Document command) {
        List<Document> stages = new ArrayList<>(Aggregation.parse(command.get("pipeline")));
        Document filter = take(stages, "$match");
        if (isCount(stages)) {
            return counted(stages, filter);
        }
        Document orderBy = take(stages, "$sort");
        int skip = takeNumber(stages, "$skip");
        int limit = takeNumber(stages, "$limit");
        Aggregation rest = Aggregation.fromPipeline(stages, databases, database, collection, oplog);
        rest.validate(new Document("cursor", new Document())); // batches are ours
        List<Document> result = rest.runStages(collection.stream(filter, orderBy, skip, limit, null));
        Iterator<DocumentScan.Read> documents = result.stream()
                .map(each -> new DocumentScan.Read(0, each, Bson.encode(each).length))
                .iterator();
        StoreCursor cursor = new StoreCursor(cursors.generateCursorId(), documents, UnaryOperator.identity());
        Document batching = StoreDatabase.document(command, "cursor");
        List<Document> firstBatch =
                cursor.takeDocuments(batching.get("batchSize") instanceof Number number ? number.intValue() : 0);
        if (!cursor.isEmpty()) {
            cursors.add(cursor);
        }
        return StoreDatabase.reply(collection.getFullName(), firstBatch, cursor.isEmpty() ? 0 : cursor.getId());
    }

    private static Document take(List<Document> stages, String name) {
        if (!stages.isEmpty()
                && stages.getFirst().size() == 1
                && stages.getFirst().get(name) instanceof Document document) {
            stages.removeFirst();
            return document;
        }
        return new Document();
    }

    private static int takeNumber(List<Document> stages, String name) {
        if (!stages.isEmpty()
                && stages.getFirst().size() == 1
                && stages.getFirst().get(name) instanceof Number number
                && number.longValue() > 0
                && number.longValue() < Integer.MAX_VALUE / 2) {
            stages.removeFirst();
            return number.intValue();
        }
        return 0;
    }

    /** {@code $skip} and {@code $limit}, then {@code {$group: {_id: <constant>, n: {$sum: 1}}}}: what countDocuments sends. */
    private static boolean isCount(List<Document> stages) {
        if (stages.isEmpty() || !(stages.getLast().get("$group") instanceof Document group)) {
            return false;
        }
        boolean onlyCuts = stages.subList(0, stages.size() - 1).stream()
                .allMatch(stage -> stage.containsKey("$skip") || stage.containsKey("$limit"));
        return onlyCuts
                && stages.size() <= 3
                && group.size() == 2
                && group.get("_id") instanceof Integer
                && group.get("n") instanceof Document sum
                && sum.size() == 1
                && Integer.valueOf(1).equals(sum.get("$sum"));
    }

    private Document counted(List<Document> stages, Document filter) {
        int skip = takeNumber(stages, "$skip");
        int limit = takeNumber(stages, "$limit");
        int count = collection.count(filter, skip, limit);
        List<Document> result = count == 0
                ? List.of()
                : List.of(new Document(
                                "_id",
                                StoreDatabase.document(stages.getLast(), "$group")
                                        .get("_id"))
                        .append("n", count));
        return StoreDatabase.reply(collection.getFullName(), result, 0);
    }
}
