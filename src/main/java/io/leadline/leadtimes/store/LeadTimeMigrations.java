package io.leadline.leadtimes.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of differences of lead times, each named by the query it serves. */
@Component
class LeadTimeMigrations implements Migration {

    @Override
    public int number() {
        return 430;
    }

    @Override
    public String name() {
        return "index differences of lead times";
    }

    @Override
    public void apply(MongoDatabase database) {
        var cases = database.getCollection(MongoLeadTimeCases.CASES);
        cases.createIndex(
                Indexes.ascending("slot"),
                named("one_difference_is_open_of_a_supplier_and_item").unique(true));
        cases.createIndex(Indexes.ascending("open", "openedAt"), named("open_differences"));
        cases.createIndex(Indexes.ascending("waiting"), named("differences_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
