package io.leadline.exchange.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.leadline.exchange.webhooks.WebhookKind;
import io.leadline.exchange.webhooks.WebhookMessage;
import io.leadline.storage.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Messages went by the clocks of those who wrote them; from now on by the store's own count. */
@Component
class WebhookTurns implements Migration {

    private static final int AT_ONCE = 1_000;

    @Override
    public int number() {
        return 590;
    }

    @Override
    public String name() {
        return "webhook messages go by the store's own count";
    }

    static void index(MongoCollection<Document> messages) {
        messages.createIndex(
                Indexes.ascending("endpoint", "state", MongoWebhooks.TURN, "_id"), new IndexOptions().name("by turn"));
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> messages = database.getCollection(MongoWebhooks.MESSAGES);
        MongoCollection<Document> counters = database.getCollection(MongoWebhooks.COUNTERS);
        List<Document> some = some(messages);
        while (!some.isEmpty()) {
            for (Document message : some) {
                long turn = Objects.requireNonNull(counters.findOneAndUpdate(
                                eq(MongoWebhooks.MESSAGES),
                                inc("count", 1L),
                                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                        .getLong("count");
                messages.updateOne(eq(message.get("_id")), counted(message.getString("kind"), turn));
            }
            some = some(messages);
        }
        Migration.dropIndexes(messages, Set.of("in their turn"));
        index(messages);
    }

    /** Of orders a time stood as the place, which no version would ever come behind. */
    private static Bson counted(String kind, long turn) {
        Bson counted = set(MongoWebhooks.TURN, turn);
        if (WebhookKind.ORDER.type().equals(kind)) {
            return combine(counted, set("place", WebhookMessage.NO_VERSION));
        }
        return WebhookKind.AVAILABILITY.type().equals(kind) ? combine(counted, set("place", turn)) : counted;
    }

    private static List<Document> some(MongoCollection<Document> messages) {
        return messages.find(exists(MongoWebhooks.TURN, false))
                .projection(Projections.include("kind"))
                .sort(Sorts.ascending("at", "place", "_id"))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
    }
}
