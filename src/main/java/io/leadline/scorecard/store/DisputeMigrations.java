package io.leadline.scorecard.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of disputed rows, each named by the query it serves. */
@Component
class DisputeMigrations implements Migration {

    @Override
    public int number() {
        return 312;
    }

    @Override
    public String name() {
        return "index disputed rows of scores";
    }

    @Override
    public void apply(MongoDatabase database) {
        var disputes = database.getCollection(MongoScoreDisputes.DISPUTES);
        disputes.createIndex(
                Indexes.ascending("slot"), named("one_dispute_of_a_row_is_open").unique(true));
        disputes.createIndex(
                Indexes.compoundIndex(Indexes.ascending("supplier"), Indexes.descending("open", "at")),
                named("disputes_of_a_supplier"));
        disputes.createIndex(Indexes.ascending("accepted", "supplier"), named("rows_that_count_nowhere"));
        disputes.createIndex(Indexes.ascending("waiting"), named("disputes_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
