package io.leadline.demand.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** A night's planning reads outside series, the widest first. */
@Component
class OutsideSeriesIndex implements Migration {

    @Override
    public int number() {
        return 320;
    }

    @Override
    public String name() {
        return "outside series by how wide they are";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoSeriesFromOutside.COLLECTION)
                .createIndex(Indexes.ascending("narrow", "_id"), new IndexOptions().name("the widest series first"));
    }
}
