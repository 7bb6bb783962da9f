package io.leadline.shipments.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of shipments, each named by the query it serves. */
@Component
class ShipmentMigrations implements Migration {

    @Override
    public int number() {
        return 540;
    }

    @Override
    public String name() {
        return "index shipments";
    }

    @Override
    public void apply(MongoDatabase database) {
        var shipments = database.getCollection(MongoShipments.SHIPMENTS);
        shipments.createIndex(Indexes.ascending("orders"), named("shipments_of_an_order"));
        shipments.createIndex(Indexes.ascending("state", "arrivesOn", "_id"), named("shipments_as_they_arrive"));
        shipments.createIndex(
                Indexes.ascending("supplierId", "arrivesOn", "_id"), named("shipments_of_a_supplier_as_they_arrive"));
        shipments.createIndex(Indexes.ascending("waiting"), named("shipments_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
