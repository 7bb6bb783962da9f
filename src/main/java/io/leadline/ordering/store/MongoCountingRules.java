package io.leadline.ordering.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.ordering.CountingRules;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Places in {@code counting_rules}; one that is not there counts with what is expected before it. */
@Repository
class MongoCountingRules implements CountingRules {

    private static final int MOST = 10_000;

    private final MongoCollection<Document> rules;

    MongoCountingRules(MongoDatabase database) {
        this.rules = database.getCollection("counting_rules");
    }

    @Override
    public boolean isBlind(String locationId) {
        Document rule = rules.find(eq(locationId)).first();
        return rule != null && rule.getBoolean("blind", false);
    }

    @Override
    public Set<String> blind() {
        return rules.find(eq("blind", true))
                .limit(MOST)
                .map(rule -> rule.getString("_id"))
                .into(new HashSet<>());
    }

    @Override
    public void setBlind(String locationId, boolean blind) {
        rules.replaceOne(
                eq(locationId),
                new Document("_id", locationId).append("blind", blind),
                new ReplaceOptions().upsert(true));
    }
}
