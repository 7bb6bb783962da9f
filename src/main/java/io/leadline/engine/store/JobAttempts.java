package io.leadline.engine.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Counts how often a job was begun, because the engine does not count those that never came back. */
@Repository
public class JobAttempts {

    static final String COLLECTION = "engine_job_attempts";

    private final MongoCollection<Document> attempts;

    JobAttempts(MongoDatabase database) {
        attempts = database.getCollection(COLLECTION);
    }

    /** @return 1 at the first try */
    public int begin(long jobKey) {
        Document after = attempts.findOneAndUpdate(
                Filters.eq(jobKey),
                Updates.combine(Updates.inc("count", 1), Updates.set("at", new Date())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return after == null ? 1 : after.getInteger("count");
    }

    /** How often each of these jobs was begun; one that never was is missing. */
    Map<Long, Integer> counts(Collection<Long> jobKeys) {
        Map<Long, Integer> counts = new HashMap<>();
        if (!jobKeys.isEmpty()) {
            attempts.find(Filters.in("_id", jobKeys))
                    .forEach(job -> counts.put(job.getLong("_id"), job.getInteger("count")));
        }
        return counts;
    }

    /** Forgets jobs that no worker has begun since; their processes went on without them. */
    void forgetBefore(Date realTime) {
        attempts.deleteMany(Filters.lt("at", realTime));
    }

    /** Forgets a job that is done, or lets one that is stuck have all its attempts again. */
    public void end(long jobKey) {
        attempts.deleteOne(Filters.eq(jobKey));
    }

    /** Lets a job be tried once more, by a person's wish. */
    public void allowOneMore(long jobKey, int mostAttempts) {
        attempts.updateOne(
                Filters.eq(jobKey),
                Updates.combine(Updates.set("count", mostAttempts - 1), Updates.set("at", new Date())),
                new UpdateOptions().upsert(true));
    }
}
