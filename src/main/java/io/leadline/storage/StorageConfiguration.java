package io.leadline.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store as beans: the embedded server by default, a MongoDB of the user's where {@code leadline.mongo.uri} is set. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final String DATABASE = "leadline";

    @Bean
    FolderLock folderLock(@Value("${leadline.data:./data}") Path data) {
        return FolderLock.take(data);
    }

    @Bean
    DataFolder dataFolder(FolderLock lock) {
        return lock.folder();
    }

    @Bean
    MongoClient mongoClient(StoreAddress address) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address.uri()))
                .applicationName("leadline")
                .build());
    }

    /** The migrated database: whoever is given it can rely on every index. */
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, StoreAddress address, List<Migration> migrations) {
        MongoDatabase database = client.getDatabase(address.database());
        new Migrations(migrations).apply(database);
        return database;
    }

    /** A MongoDB of the user's. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("leadline.mongo.uri")
    static class Given {

        @Bean
        StoreAddress storeAddress(@Value("${leadline.mongo.uri}") String uri) {
            String named = new ConnectionString(uri).getDatabase();
            return new StoreAddress(uri, named == null ? DATABASE : named);
        }
    }

    /** The embedded server on a free loopback port, with its file in the data folder. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "leadline.mongo.uri", havingValue = "false", matchIfMissing = true)
    static class Embedded {

        @Bean(destroyMethod = "shutdownNow")
        MongoServer embeddedStore(DataFolder folder) throws IOException {
            Path store = Files.createDirectories(folder.resolve("store"));
            return new MongoServer(new H2Backend(store.resolve("leadline.mv").toString()));
        }

        @Bean
        StoreAddress storeAddress(MongoServer server) {
            return new StoreAddress(server.bindAndGetConnectionString(), DATABASE);
        }
    }
}
