package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index by which open orders are read some at a time. */
@Component
class OpenOrdersIndex implements Migration {

    @Override
    public int number() {
        return 523;
    }

    @Override
    public String name() {
        return "index open orders by id";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoOrders.ORDERS)
                .createIndex(Indexes.ascending("open", "_id"), new IndexOptions().name("open_orders_behind_one"));
    }
}
