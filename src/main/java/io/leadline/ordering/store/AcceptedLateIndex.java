package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index of the board's second list. */
@Component
class AcceptedLateIndex implements Migration {

    @Override
    public int number() {
        return 501;
    }

    @Override
    public String name() {
        return "index orders accepted late";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoOrders.ORDERS)
                .createIndex(
                        Indexes.ascending("acceptedLate", "expectedDate"),
                        new IndexOptions().name("orders_accepted_late"));
    }
}
