package io.leadline.shipments.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The shipments of a supplier by id, page by page, as its program reads them. */
@Component
class ShipmentsByPage implements Migration {

    @Override
    public int number() {
        return 543;
    }

    @Override
    public String name() {
        return "index shipments of a supplier by id";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoShipments.SHIPMENTS)
                .createIndex(
                        Indexes.ascending("supplierId", "_id"),
                        new IndexOptions().name("shipments_of_a_supplier_by_id"));
    }
}
