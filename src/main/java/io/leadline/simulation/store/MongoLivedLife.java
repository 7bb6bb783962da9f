package io.leadline.simulation.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.simulation.living.LivedLife;
import io.leadline.simulation.living.LivedLives;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** In one document of {@code lived_life}. */
@Repository
class MongoLivedLife implements LivedLives {

    private static final String ID = "demonstration";

    private final MongoCollection<Document> life;

    MongoLivedLife(MongoDatabase database) {
        life = database.getCollection("lived_life");
    }

    @Override
    public Optional<LivedLife> load() {
        return Optional.ofNullable(life.find(Filters.eq(ID)).first()).map(MongoLivedLife::read);
    }

    private static LivedLife read(Document found) {
        return new LivedLife(found.getBoolean("pastAhead", false), found.getBoolean("othersWork", true));
    }

    @Override
    public void save(LivedLife now) {
        Document document =
                new Document("_id", ID).append("pastAhead", now.pastAhead()).append("othersWork", now.othersWork());
        life.replaceOne(Filters.eq(ID), document, new ReplaceOptions().upsert(true));
    }
}
