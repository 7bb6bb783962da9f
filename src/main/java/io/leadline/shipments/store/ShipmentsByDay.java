package io.leadline.shipments.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index of shipments of all suppliers and states, as the company looks for them. */
@Component
class ShipmentsByDay implements Migration {

    @Override
    public int number() {
        return 541;
    }

    @Override
    public String name() {
        return "index shipments by the day on which they arrive";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoShipments.SHIPMENTS)
                .createIndex(
                        Indexes.ascending("arrivesOn", "_id"), new IndexOptions().name("all_shipments_as_they_arrive"));
    }
}
