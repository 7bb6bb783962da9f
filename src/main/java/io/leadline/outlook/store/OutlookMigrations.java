package io.leadline.outlook.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of outlooks, each named by the query it serves. */
@Component
class OutlookMigrations implements Migration {

    @Override
    public int number() {
        return 422;
    }

    @Override
    public String name() {
        return "index outlooks";
    }

    @Override
    public void apply(MongoDatabase database) {
        var outlooks = database.getCollection(MongoOutlooks.OUTLOOKS);
        outlooks.createIndex(
                Indexes.compoundIndex(Indexes.ascending("supplier"), Indexes.descending("number")),
                named("newest_outlooks_of_a_supplier").unique(true));
        outlooks.createIndex(Indexes.ascending("current", "since"), named("outlooks_that_count"));
        outlooks.createIndex(Indexes.ascending("skus"), named("outlooks_of_an_item"));
        outlooks.createIndex(Indexes.ascending("waiting"), named("outlooks_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
