package io.leadline.clearance.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of overstock cases, each named by the query it serves. */
@Component
class ClearanceMigrations implements Migration {

    @Override
    public int number() {
        return 980;
    }

    @Override
    public String name() {
        return "index overstock cases";
    }

    @Override
    public void apply(MongoDatabase database) {
        var cases = database.getCollection(MongoOverstockCases.CASES);
        cases.createIndex(
                Indexes.ascending("slot"),
                named("one_overstock_is_open_of_an_item_and_location").unique(true));
        cases.createIndex(Indexes.ascending("open", "openedAt", "_id"), named("open_overstock"));
        cases.createIndex(Indexes.ascending("waiting"), named("overstock_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
