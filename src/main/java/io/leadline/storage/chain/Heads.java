package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
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
 * follows the write of the subject; a head that is missing is no harm, and the next check puts it there and says so.
 */
public final class Heads {

    static final String COLLECTION = "chain_heads";

    private static final Logger log = LoggerFactory.getLogger(Heads.class);

    private final MongoCollection<Document> heads;
    private final String history;

    public Heads(MongoDatabase database, String history) {
        this.heads = database.getCollection(COLLECTION);
        this.history = history;
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
            heads.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException problem) {
            boolean othersWereFurther = problem.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!othersWereFurther) {
                log.warn("Heads of {} could not be kept; the next check does", history, problem);
            }
        } catch (MongoException problem) {
            // The entry itself is written, and whoever wrote it must not believe otherwise.
            log.warn("Heads of {} could not be kept; the next check does", history, problem);
        }
    }

    static String id(String history, String subject) {
        return history + "|" + subject;
    }
}
