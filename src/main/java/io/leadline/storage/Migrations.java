package io.leadline.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies what a store has not seen yet, and records it in {@code migrations} with the number as id. */
final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final List<Migration> inOrder;

    Migrations(Collection<Migration> migrations) {
        inOrder = migrations.stream()
                .sorted(Comparator.comparingInt(Migration::number))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).number() == inOrder.get(i - 1).number()) {
                throw new IllegalStateException("Two migrations have number "
                        + inOrder.get(i).number() + ": '" + inOrder.get(i - 1).name() + "' and '"
                        + inOrder.get(i).name() + "'");
            }
        }
    }

    void apply(MongoDatabase database) {
        MongoCollection<Document> applied = database.getCollection("migrations");
        for (Migration migration : inOrder) {
            if (applied.find(Filters.eq(migration.number())).first() != null) {
                continue;
            }
            migration.apply(database);
            applied.insertOne(new Document("_id", migration.number())
                    .append("name", migration.name())
                    .append("at", Date.from(Instant.now())));
            log.info("Store migrated: {} {}", migration.number(), migration.name());
        }
    }
}
