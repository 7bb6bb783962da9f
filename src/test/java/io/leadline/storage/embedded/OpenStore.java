package io.leadline.storage.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;

/** A store over a folder with a client beside it. */
final class OpenStore implements AutoCloseable {

    final EmbeddedStore store;
    final MongoClient client;
    final MongoDatabase database;

    OpenStore(Path folder) {
        store = new EmbeddedStore(folder, Safety.PROCESS, failure -> {
            throw new AssertionError("The store failed", failure);
        });
        client = MongoClients.create(store.uri());
        database = client.getDatabase("test");
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** How many documents the server read for what the caller does. */
    long documentsReadBy(Runnable query) {
        long before = store.figures().documentsRead();
        query.run();
        return store.figures().documentsRead() - before;
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
