package io.leadline.catalog.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of capacities by week. */
@Component
class CapacityIndexes implements Migration {

    @Override
    public int number() {
        return 190;
    }

    @Override
    public String name() {
        return "capacities by item and by supplier";
    }

    @Override
    public void apply(MongoDatabase database) {
        var capacities = database.getCollection(MongoCapacityPlans.CAPACITIES);
        capacities.createIndex(Indexes.ascending("sku"), new IndexOptions().name("capacities_of_items"));
        capacities.createIndex(
                Indexes.ascending("supplier", "sku"), new IndexOptions().name("capacities_of_a_supplier"));
    }
}
