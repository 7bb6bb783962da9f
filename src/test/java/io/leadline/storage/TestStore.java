package io.leadline.storage;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.leadline.storage.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The real store, without the rest of the application, for the contract tests of one feature's stores: the embedded one
 * in a folder of the test's, or a database of the test's in the MongoDB that the system property {@code
 * leadline.test.mongo} or the variable {@code LEADLINE_TEST_MONGO} names, such as {@code mongodb://localhost:27017}.
 */
public final class TestStore implements AutoCloseable {

    private static final Map<String, Boolean> DROPPED_AT_THE_END = new ConcurrentHashMap<>();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestStore() {}

    public static TestStore in(Path folder, Migration... migrations) {
        TestStore store = new TestStore();
        store.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings(folder)));
        store.context.register(StorageConfiguration.class);
        for (Migration migration : migrations) {
            store.context.registerBean("migration" + migration.number(), Migration.class, () -> migration);
        }
        store.context.refresh();
        return store;
    }

    /** The settings of a store for this folder; the same folder finds the same data again. */
    public static Map<String, Object> settings(Path folder) {
        String server = System.getProperty("leadline.test.mongo", System.getenv("LEADLINE_TEST_MONGO"));
        if (server == null || server.isBlank()) {
            return Map.of("leadline.data", folder.toString());
        }
        String database =
                "leadline_test_" + Integer.toHexString(folder.toAbsolutePath().hashCode());
        ConnectionString address = new ConnectionString(server);
        String options = server.contains("?") ? server.substring(server.indexOf('?')) : "";
        String hosts = server.substring(0, server.indexOf("://") + 3)
                + server.substring(server.indexOf("://") + 3).split("[/?]")[0];
        DROPPED_AT_THE_END.computeIfAbsent(database, unused -> {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(address, database)));
            return true;
        });
        return Map.of("leadline.data", folder.toString(), "leadline.mongo.uri", hosts + "/" + database + options);
    }

    private static void drop(ConnectionString address, String database) {
        try (MongoClient client = MongoClients.create(address)) {
            client.getDatabase(database).drop();
        }
    }

    public MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    /** Where the embedded store is reached, with its password. */
    public String address() {
        return context.getBean(EmbeddedStore.class).uri();
    }

    /** Forgets all documents; indexes stay. For the tests of one class, since a store takes longer to open than to use. */
    public void empty() {
        for (String collection : database().listCollectionNames()) {
            if (!collection.equals("migrations")) {
                database().getCollection(collection).deleteMany(new Document());
            }
        }
    }

    /**
     * Puts documents as an earlier version wrote them, and its migrations as done.
     *
     * @param lines a resource beside the test, one document in MongoDB's extended JSON a line
     */
    public void before(String collection, Class<?> test, String lines, int... migrations) throws IOException {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(lines), lines)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Document::parse)
                    .forEach(database().getCollection(collection)::insertOne);
        }
        for (int number : migrations) {
            database().getCollection("migrations").insertOne(new Document("_id", number));
        }
    }

    /**
     * Queries so far that had to walk over a whole collection.
     *
     * @return empty where the store is a MongoDB, which does not tell
     */
    public OptionalLong scans() {
        EmbeddedStore embedded = context.getBeanProvider(EmbeddedStore.class).getIfAvailable();
        return embedded == null
                ? OptionalLong.empty()
                : OptionalLong.of(embedded.figures().scans());
    }

    @Override
    public void close() {
        context.close();
    }
}
