package io.leadline.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.leadline.shared.StartStep;
import io.leadline.storage.embedded.EmbeddedStore;
import io.leadline.storage.embedded.Safety;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store as beans: the embedded server by default, a MongoDB of the user's where {@code leadline.mongo.uri} is set. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StorageConfiguration.class);
    private static final AtomicBoolean STOPPING = new AtomicBoolean();
    private static final String DATABASE = "leadline";
    /** A replica set elects a new leader within some twelve seconds; people should not wait for much longer. */
    private static final Duration SELECTION_PATIENCE = Duration.ofSeconds(15);
    /** What was told is done survives the loss of a member; one journal is what the embedded server has. */
    private static final WriteConcern SAFE = WriteConcern.MAJORITY;

    @Bean
    FolderLock folderLock(@Value("${leadline.data:./data}") Path data, ApplicationEventPublisher events) {
        FolderLock lock = FolderLock.take(data);
        if (!lock.ownersAlone()) {
            String open = "Other users of this machine can read the data folder "
                    + lock.folder().path()
                    + ": it belongs to somebody else, or its file system knows no rights. Choose another with --data"
                    + " DIR";
            log.warn(open);
            events.publishEvent(new StartStep(open));
        }
        return lock;
    }

    @Bean
    DataFolder dataFolder(FolderLock lock) {
        return lock.folder();
    }

    @Bean
    MongoClient mongoClient(StoreAddress address) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("leadline")
                .writeConcern(SAFE)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECTION_PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                // Last, because what the connection string says goes before what is said here.
                .applyConnectionString(new ConnectionString(address.uri()))
                .build());
    }

    /** The migrated database: whoever is given it can rely on every index. */
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, StoreAddress address, ObjectProvider<Migration> migrations) {
        MongoDatabase database = client.getDatabase(address.database());
        StoreAddress.requireAnswer(database, address);
        new Migrations(migrations.stream().toList()).apply(database);
        return database;
    }

    /** A MongoDB of the user's. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("leadline.mongo.uri")
    static class Given {

        @Bean
        StoreAddress storeAddress(@Value("${leadline.mongo.uri}") String uri) {
            return StoreAddress.given(uri, DATABASE);
        }

        @Bean
        WriteBell writeBell() {
            return (collection, told) -> false;
        }
    }

    /** The embedded server on a free loopback port, with its file in the data folder. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "leadline.mongo.uri", havingValue = "false", matchIfMissing = true)
    static class Embedded {

        @Bean
        EmbeddedStore embeddedStore(
                DataFolder folder, @Value("${leadline.store.survives-power-cut:false}") boolean survivesPowerCut) {
            Safety safety = survivesPowerCut ? Safety.POWER : Safety.PROCESS;
            return new EmbeddedStore(folder.resolve("store"), safety, StorageConfiguration::stop);
        }

        @Bean
        StoreAddress storeAddress(EmbeddedStore store) {
            return new StoreAddress(store.uri(), DATABASE);
        }

        @Bean
        WriteBell writeBell(EmbeddedStore store) {
            return (collection, told) -> {
                store.onWrite(collection, told);
                return true;
            };
        }
    }

    /** What the store says after it failed could be wrong; what it acknowledged is safe and comes back at the next start. */
    private static void stop(Throwable failure) {
        if (STOPPING.compareAndSet(false, true)) {
            log.error("The store cannot be read or written any more; Leadline stops", failure);
            Thread.ofPlatform().name("store-failed").start(() -> System.exit(1));
        }
    }
}
