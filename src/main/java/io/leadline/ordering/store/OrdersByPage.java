package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Orders as they were made, page by page: without their ids in the index, all are read and sorted for each. */
@Component
class OrdersByPage implements Migration {

    @Override
    public int number() {
        return 526;
    }

    @Override
    public String name() {
        return "index orders as they were made with their ids";
    }

    @Override
    public void apply(MongoDatabase database) {
        var orders = database.getCollection(MongoOrders.ORDERS);
        orders.createIndex(
                Indexes.ascending("createdAt", "_id"), new IndexOptions().name("orders_newest_first_by_page"));
        orders.createIndex(
                Indexes.ascending("supplierId", "createdAt", "_id"),
                new IndexOptions().name("orders_of_a_supplier_by_page"));
        Migration.dropIndexes(orders, Set.of("orders_newest_first", "orders_of_a_supplier"));
    }
}
