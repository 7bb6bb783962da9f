package io.leadline.storage.chain;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads how far chains reached, from where that is kept apart from them. */
final class Kept {

    private Kept() {}

    /** Every head of one history, by subject. */
    static Map<String, Link> heads(MongoDatabase database, String history) {
        Map<String, Link> heads = new HashMap<>();
        String from = Heads.id(history, "");
        // The character behind the bar ends what begins with the history's name and a bar.
        String to = history + (char) ('|' + 1);
        for (Document head : database.getCollection(Heads.COLLECTION)
                .find(Filters.and(Filters.gte("_id", from), Filters.lt("_id", to)))) {
            Link link = Link.of(head);
            if (link != null) {
                heads.put(head.getString("_id").substring(from.length()), link);
            }
        }
        return heads;
    }

    static @Nullable Link head(MongoDatabase database, String history, String subject) {
        return Link.of(database.getCollection(Heads.COLLECTION)
                .find(Filters.eq(Heads.id(history, subject)))
                .first());
    }
}
