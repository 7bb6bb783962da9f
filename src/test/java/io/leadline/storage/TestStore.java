package io.leadline.storage;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The real store, without the rest of the application, for the contract tests of one feature's stores: the embedded one
 * in a folder of the test's, or the MongoDB that the system property {@code leadline.test.mongo} names.
 */
public final class TestStore implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestStore() {}

    public static TestStore in(Path folder, Migration... migrations) {
        TestStore store = new TestStore();
        String uri = System.getProperty("leadline.test.mongo");
        Map<String, Object> properties = uri == null
                ? Map.of("leadline.data", folder.toString())
                : Map.of("leadline.data", folder.toString(), "leadline.mongo.uri", uri);
        store.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        store.context.register(StorageConfiguration.class);
        for (Migration migration : migrations) {
            store.context.registerBean("migration" + migration.number(), Migration.class, () -> migration);
        }
        store.context.refresh();
        return store;
    }

    public MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
