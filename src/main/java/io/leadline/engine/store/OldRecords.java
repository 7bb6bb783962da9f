package io.leadline.engine.store;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.engine.clock.CompanyClock;
import io.leadline.engine.exporter.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Removes records of what has ended long ago. A subject's go together: as long as anything about it runs, or has ended
 * lately, everything of it stays. What people read of an order stands in the order itself and is not touched.
 */
@Repository
public class OldRecords {

    private final MongoDatabase database;
    private final JobAttempts attempts;
    private final CompanyClock clock;

    OldRecords(MongoDatabase database, JobAttempts attempts, CompanyClock clock) {
        this.database = database;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * @param kept how long after its end a record stays, by the engine's clock
     * @param limit instances removed by this call
     * @return whether there is more to remove
     */
    public boolean tidy(Duration kept, int limit) {
        Date endedBefore = Date.from(clock.engineNow().minus(kept));
        int removed = 0;
        try (MongoCursor<Document> ended = database.getCollection(Feed.INSTANCES)
                .find(Filters.lt("endedAt", endedBefore))
                .sort(Sorts.ascending("endedAt"))
                .iterator()) {
            while (removed < limit && ended.hasNext()) {
                Document instance = ended.next();
                if (isPast(instance.get("subject", ""), endedBefore)) {
                    remove(instance.getLong("_id"));
                    removed++;
                }
            }
        }
        if (removed < limit) {
            attempts.forgetBefore(Date.from(Instant.now().minus(kept)));
        }
        return removed == limit;
    }

    private boolean isPast(String subject, Date endedBefore) {
        if (subject.isEmpty()) {
            return true;
        }
        for (Document instance : database.getCollection(Feed.INSTANCES)
                .find(Filters.eq("subject", subject))
                .projection(Projections.include("endedAt"))) {
            Date endedAt = instance.getDate("endedAt");
            if (endedAt == null || !endedAt.before(endedBefore)) {
                return false;
            }
        }
        return true;
    }

    /** The instance goes last: if this is cut off, it is found once more. */
    private void remove(long instance) {
        for (String collection : List.of(Feed.TASKS, Feed.INCIDENTS, Feed.ELEMENTS)) {
            database.getCollection(collection).deleteMany(Filters.eq("instance", instance));
        }
        database.getCollection(Feed.INSTANCES).deleteOne(Filters.eq(instance));
    }
}
