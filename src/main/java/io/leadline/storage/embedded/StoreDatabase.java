package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One database: names of maps, and the commands that this server answers in its own way. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    static final String DATA = "data.";
    private static final String INDEX = "index.";

    private final StoreFile file;
    private final Figures figures;

    StoreDatabase(String name, CursorRegistry cursors, StoreFile file, Figures figures) {
        super(name, cursors);
        this.file = file;
        this.figures = figures;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("find") && query.get(command) instanceof String name) {
            return find(query, name);
        }
        if (command.equalsIgnoreCase("aggregate")
                && query.get(command) instanceof String name
                && resolveCollection(name, false) instanceof StoreCollection collection) {
            return new Pipeline(this, collection, cursorRegistry, databases, oplog).run(query);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    private Document find(Document query, String name) {
        StoreCollection collection = (StoreCollection) resolveCollection(name, false);
        if (collection == null) {
            return reply(getFullCollectionNamespace(name), List.of(), 0);
        }
        int limit = number(query, "limit");
        boolean single = limit < 0 || Utils.isTrue(query.get("singleBatch"));
        QueryResult result = collection.find(
                document(query, "filter"),
                document(query, "sort"),
                number(query, "skip"),
                Math.abs(limit),
                single ? Math.abs(limit) : number(query, "batchSize"),
                document(query, "projection"));
        if (single) {
            cursorRegistry.remove(result.getCursorId());
            return reply(collection.getFullName(), result.collectDocuments(), 0);
        }
        return reply(collection.getFullName(), result.collectDocuments(), result.getCursorId());
    }

    static Document reply(String namespace, List<Document> firstBatch, long cursorId) {
        Document reply = new Document(
                "cursor", new Document("id", cursorId).append("ns", namespace).append("firstBatch", firstBatch));
        Utils.markOkay(reply);
        return reply;
    }

    private static int number(Document query, String field) {
        return query.get(field) instanceof Number number ? number.intValue() : 0;
    }

    static Document document(Document query, String field) {
        return query.get(field) instanceof Document document ? document : new Document();
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        StoredMap data = file.open(DATA + getFullCollectionNamespace(name));
        return new StoreCollection(this, name, options, cursorRegistry, file, data, figures);
    }

    /** A new collection is there for good, even if the command that needed it fails: the server knows it from now on. */
    @Override
    protected synchronized MongoCollection<Long> resolveOrCreateCollection(String name) {
        MongoCollection<Long> known = resolveCollection(name, false);
        if (known != null) {
            return known;
        }
        MongoCollection<Long> created = super.resolveOrCreateCollection(name);
        file.endCommand();
        return created;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new StoreIndex(file.open(indexMap(collection, name)), name, keys, true, sparse);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new StoreIndex(file.open(indexMap(collection, name)), name, keys, false, sparse);
    }

    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "." + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String name) {
        @Nullable
        StoreIndex dropped = ((StoreCollection) collection)
                .storeIndexes().stream()
                        .filter(index -> index.getName().equals(name))
                        .findFirst()
                        .orElse(null);
        super.dropIndex(collection, name);
        if (dropped != null) {
            file.removeAtEnd(dropped.map());
        }
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        StoreCollection collection = (StoreCollection) resolveCollection(name, true);
        super.dropCollection(name, oplog);
        file.removeAtEnd(collection.data());
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        StoreCollection moved = (StoreCollection) collection;
        super.moveCollection(oldDatabase, collection, newName);
        file.rename(moved.data(), DATA + getFullCollectionNamespace(newName));
        moved.storeIndexes().forEach(index -> file.rename(index.map(), indexMap(newName, index.getName())));
    }

    @Override
    protected long getFileSize() {
        return file.fileBytes();
    }

    @Override
    protected long getStorageSize() {
        return file.fileBytes();
    }
}
