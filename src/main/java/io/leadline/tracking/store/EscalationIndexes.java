package io.leadline.tracking.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Indexes of escalations, each named by the query it serves. */
@Component
class EscalationIndexes implements Migration {

    @Override
    public int number() {
        return 550;
    }

    @Override
    public String name() {
        return "index escalations";
    }

    @Override
    public void apply(MongoDatabase database) {
        var escalations = database.getCollection(MongoEscalations.ESCALATIONS);
        escalations.createIndex(
                Indexes.ascending("slot"),
                named("one_open_escalation_per_order").unique(true));
        escalations.createIndex(Indexes.ascending("orderId"), named("escalations_of_an_order"));
        escalations.createIndex(Indexes.ascending("state", "level"), named("open_escalations"));
        escalations.createIndex(Indexes.ascending("waiting"), named("escalations_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
