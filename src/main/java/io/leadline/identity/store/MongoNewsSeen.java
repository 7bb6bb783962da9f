package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.identity.NewsSeen;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per person in {@code news_seen}, found by the person's id alone. */
@Repository
class MongoNewsSeen implements NewsSeen {

    private final MongoCollection<Document> people;

    MongoNewsSeen(MongoDatabase database) {
        people = database.getCollection("news_seen");
    }

    @Override
    public Optional<Instant> of(String userId) {
        return Optional.ofNullable(people.find(eq("_id", userId)).first())
                .map(found -> found.getDate("until").toInstant());
    }

    @Override
    public void keep(String userId, Instant until) {
        people.updateOne(eq("_id", userId), Updates.max("until", Date.from(until)), new UpdateOptions().upsert(true));
    }
}
