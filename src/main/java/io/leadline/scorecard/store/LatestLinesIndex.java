package io.leadline.scorecard.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Whoever weighs suppliers against each other reads the latest lines of each, however long its past is. */
@Component
class LatestLinesIndex implements Migration {

    @Override
    public int number() {
        return 313;
    }

    @Override
    public String name() {
        return "past order lines by supplier, the latest first";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("purchase_lines")
                .createIndex(
                        Indexes.compoundIndex(Indexes.ascending("supplier"), Indexes.descending("orderedOn", "_id")),
                        new IndexOptions().name("latest lines of this supplier"));
    }
}
