package io.leadline.disruptions.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of disruptions and of the lines they touch, each named by the query it serves. */
@Component
class DisruptionMigrations implements Migration {

    @Override
    public int number() {
        return 432;
    }

    @Override
    public String name() {
        return "index disruptions";
    }

    @Override
    public void apply(MongoDatabase database) {
        var disruptions = database.getCollection(MongoDisruptions.DISRUPTIONS);
        disruptions.createIndex(Indexes.descending("open", "declaredAt", "_id"), named("open_disruptions_first"));
        disruptions.createIndex(Indexes.ascending("waiting"), named("disruptions_the_engine_has_to_hear_of"));
        var lines = database.getCollection(MongoAffectedLines.LINES);
        lines.createIndex(
                Indexes.compoundIndex(Indexes.ascending("disruption"), Indexes.descending("cost", "_id")),
                named("lines_of_a_disruption_the_dearest_first"));
        lines.createIndex(
                Indexes.ascending("disruption", "state", "partner", "_id"),
                named("lines_that_another_supplier_delivers"));
        lines.createIndex(Indexes.ascending("disruption", "state", "_id"), named("lines_of_a_disruption_by_state"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
