package io.leadline.demand.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** First pages tell what was noticed lately, of whatever item. */
@Component
class SignalsByTimeIndex implements Migration {

    @Override
    public int number() {
        return 302;
    }

    @Override
    public String name() {
        return "signals by when they were noticed";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoSignals.COLLECTION)
                .createIndex(Indexes.ascending("at"), new IndexOptions().name("signals noticed lately"));
    }
}
