package io.leadline.engine.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.engine.clock.ClockOffset;
import io.leadline.engine.clock.ClockStore;
import java.time.Duration;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The clock's offset, in one document of {@code engine_clock}. */
@Repository
class MongoClock implements ClockStore {

    private static final String ID = "business";

    private final MongoCollection<Document> clock;

    MongoClock(MongoDatabase database) {
        clock = database.getCollection("engine_clock");
    }

    @Override
    public ClockOffset load() {
        Document found = clock.find(Filters.eq(ID)).first();
        return found == null
                ? ClockOffset.NONE
                : new ClockOffset(
                        found.getBoolean("started", false),
                        Duration.ofMillis(found.getLong("dateShiftMillis")),
                        Duration.ofMillis(found.getLong("movedMillis")));
    }

    @Override
    public void save(ClockOffset offset) {
        Document document = new Document("_id", ID)
                .append("started", offset.started())
                .append("dateShiftMillis", offset.dateShift().toMillis())
                .append("movedMillis", offset.moved().toMillis());
        clock.replaceOne(Filters.eq(ID), document, new ReplaceOptions().upsert(true));
    }
}
