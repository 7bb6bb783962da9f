package io.leadline.shipments.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.leadline.shipments.Notice;
import io.leadline.storage.Migration;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who brings each shipment, beside it, so that a logistics partner's program reads its own, page by page. */
@Component
class KeptCarriers implements Migration {

    static final String CARRIER = "carrier";

    @Override
    public int number() {
        return 544;
    }

    @Override
    public String name() {
        return "keep the carrier beside each shipment";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> shipments = database.getCollection(MongoShipments.SHIPMENTS);
        for (Document one : shipments.find(exists(CARRIER, false))) {
            String name = one.getEmbedded(List.of("shipment", "notice", "carrier"), "");
            shipments.updateOne(eq("_id", one.getString("_id")), Updates.set(CARRIER, Notice.carrierKey(name)));
        }
        shipments.createIndex(
                Indexes.ascending(CARRIER, "_id"), new IndexOptions().name("shipments_of_a_carrier_by_id"));
        shipments.createIndex(
                Indexes.ascending(CARRIER, "arrivesOn", "_id"),
                new IndexOptions().name("shipments_of_a_carrier_as_they_arrive"));
    }
}
