package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index of what counts together in the rules of approval. */
@Component
class ApprovedAloneIndex implements Migration {

    @Override
    public int number() {
        return 505;
    }

    @Override
    public String name() {
        return "index orders approved alone";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoOrders.ORDERS)
                .createIndex(
                        Indexes.ascending("aloneBy", "supplierId", "aloneAt"),
                        new IndexOptions().name("orders_approved_alone"));
    }
}
