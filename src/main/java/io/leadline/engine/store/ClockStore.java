package io.leadline.engine.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.engine.clock.ClockOffset;
import java.time.Duration;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Keeps the clock's offset in one document. */
@Repository
public class ClockStore {

    private static final String ID = "business";

    private final MongoCollection<Document> clock;

    ClockStore(MongoDatabase database) {
        clock = database.getCollection("engine_clock");
    }

    public ClockOffset load() {
        Document found = clock.find(Filters.eq(ID)).first();
        return found == null
                ? ClockOffset.NONE
                : new ClockOffset(
                        found.getBoolean("started", false),
                        Duration.ofMillis(found.getLong("dateShiftMillis")),
                        Duration.ofMillis(found.getLong("movedMillis")));
    }

    public void save(ClockOffset offset) {
        Document document = new Document("_id", ID)
                .append("started", offset.started())
                .append("dateShiftMillis", offset.dateShift().toMillis())
                .append("movedMillis", offset.moved().toMillis());
        clock.replaceOne(Filters.eq(ID), document, new ReplaceOptions().upsert(true));
    }
}
