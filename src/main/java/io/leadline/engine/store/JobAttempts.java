package io.leadline.engine.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Counts how often a job was begun, because the engine does not count those that never came back. */
@Repository
public class JobAttempts {

    private final MongoCollection<Document> attempts;

    JobAttempts(MongoDatabase database) {
        attempts = database.getCollection("engine_job_attempts");
    }

    /** @return 1 at the first try */
    public int begin(long jobKey) {
        Document after = attempts.findOneAndUpdate(
                Filters.eq(jobKey),
                Updates.inc("count", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return after == null ? 1 : after.getInteger("count");
    }

    /** Forgets a job that is done. */
    public void end(long jobKey) {
        attempts.deleteOne(Filters.eq(jobKey));
    }

    /** Lets a job be tried once more, by a person's wish. */
    public void allowOneMore(long jobKey, int mostAttempts) {
        attempts.updateOne(
                Filters.eq(jobKey), Updates.set("count", mostAttempts - 1), new UpdateOptions().upsert(true));
    }
}
