package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the chain of each subject reaches, kept apart from it in {@code chain_heads}, so that a chain that was cut short
 * and a subject that is gone are found. One small document a subject: those who write different subjects never meet. It
 * follows the write of the subject, and the {@link Roll} follows it; a head that is missing is no harm, and the next check puts it
 * there and says so.
 */
public final class Heads {

    static final String COLLECTION = "chain_heads";

    private static final Logger log = LoggerFactory.getLogger(Heads.class);

    private final MongoCollection<Document> heads;
    private final String history;
    private final Roll roll;

    public Heads(MongoDatabase database, String history) {
        this.heads = database.getCollection(COLLECTION);
        this.history = history;
        this.roll = new Roll(database, history);
    }

    void reached(String subject, Link link) {
        reached(Map.of(subject, link));
    }

    /** Never moves one back, whoever comes first. */
    public void reached(Map<String, Link> links) {
        if (links.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> updates = links.entrySet().stream()
                .map(entry -> new UpdateOneModel<Document>(
                        and(
                                eq(id(history, entry.getKey())),
                                lt("n", entry.getValue().number())),
                        Updates.combine(
                                Updates.set("n", entry.getValue().number()),
                                Updates.set("hash", entry.getValue().hash())),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            List<String> subjects = List.copyOf(links.keySet());
            roll.add(written(updates).getUpserts().stream()
                    .map(first -> subjects.get(first.getIndex()))
                    .toList());
        } catch (MongoException problem) {
            // The entry itself is written, and whoever wrote it must not believe otherwise.
            log.warn("Heads of {} could not be kept; the next check does", history, problem);
        }
    }

    /** Others may be further already. */
    private BulkWriteResult written(List<UpdateOneModel<Document>> updates) {
        try {
            return heads.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException problem) {
            if (problem.getWriteErrors().stream().allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return problem.getWriteResult();
            }
            throw problem;
        }
    }

    static String id(String history, String subject) {
        return history + "|" + subject;
    }
}
