package io.leadline.tracking.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Finds escalations that are left alone for a while. */
@Component
class RestingIndex implements Migration {

    @Override
    public int number() {
        return 551;
    }

    @Override
    public String name() {
        return "index resting escalations";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoEscalations.ESCALATIONS)
                .createIndex(Indexes.ascending("restsUntil"), new IndexOptions().name("resting_escalations"));
    }
}
