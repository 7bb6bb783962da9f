package io.leadline.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.identity.TourPlace;
import io.leadline.identity.Tours;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per person in {@code tours}, found by the person's id alone. */
@Repository
class MongoTours implements Tours {

    private final MongoCollection<Document> people;

    MongoTours(MongoDatabase database) {
        people = database.getCollection("tours");
    }

    @Override
    public Optional<TourPlace> of(String userId) {
        return Optional.ofNullable(people.find(eq("_id", userId)).first())
                .map(found -> new TourPlace(found.getInteger("stop"), found.getBoolean("closed")));
    }

    @Override
    public void keep(String userId, TourPlace place) {
        people.replaceOne(
                eq("_id", userId),
                new Document("_id", userId).append("stop", place.stop()).append("closed", place.closed()),
                new ReplaceOptions().upsert(true));
    }
}
