package io.leadline.tracking.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index of the escalations that somebody was told of lately. */
@Component
class ToldIndex implements Migration {

    @Override
    public int number() {
        return 552;
    }

    @Override
    public String name() {
        return "index escalations by when somebody was told";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoEscalations.ESCALATIONS)
                .createIndex(Indexes.descending("toldAt"), new IndexOptions().name("escalations_told_lately"));
    }
}
