package io.leadline.storage;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.leadline.storage.embedded.EmbeddedStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The store's part of {@code /actuator/health}: whether the database answers. */
@Component("storeHealthIndicator")
class StoreHealth implements HealthIndicator, StoreState {

    /** Whoever asks wants to know whether work goes on now, not after an election. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MongoDatabase database;
    private final ObjectProvider<EmbeddedStore> embedded;

    StoreHealth(MongoDatabase database, ObjectProvider<EmbeddedStore> embedded) {
        this.database = database;
        this.embedded = embedded;
    }

    @Override
    public boolean reachable() {
        return trouble() == null;
    }

    private @Nullable MongoException trouble() {
        try {
            database.withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).runCommand(new Document("ping", 1));
            return null;
        } catch (MongoException away) {
            return away;
        }
    }

    @Override
    public Health health() {
        MongoException trouble = trouble();
        Health.Builder health = trouble == null ? Health.up() : Health.down(trouble);
        EmbeddedStore store = embedded.getIfAvailable();
        if (store != null) {
            health.withDetail("fileBytes", store.fileBytes()).withDetail("journalBytes", store.journalBytes());
        }
        return health.build();
    }
}
