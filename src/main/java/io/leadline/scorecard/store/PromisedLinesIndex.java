package io.leadline.scorecard.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** A score looks back some months, however long the supplier's past is. */
@Component
class PromisedLinesIndex implements Migration {

    @Override
    public int number() {
        return 314;
    }

    @Override
    public String name() {
        return "past order lines by supplier and promised day";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("purchase_lines")
                .createIndex(
                        Indexes.ascending("supplier", "promisedOn", "orderedOn"),
                        new IndexOptions().name("lines promised by this supplier from a day on"));
    }
}
