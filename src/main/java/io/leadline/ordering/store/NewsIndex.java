package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index of what happened lately: orders by their last entry. Those from before are in it as soon as something happens. */
@Component
class NewsIndex implements Migration {

    @Override
    public int number() {
        return 524;
    }

    @Override
    public String name() {
        return "index orders by what happened last";
    }

    @Override
    public void apply(MongoDatabase database) {
        var orders = database.getCollection(MongoOrders.ORDERS);
        orders.createIndex(
                Indexes.descending("toldAt"),
                new IndexOptions().name("orders_told_lately").sparse(true));
        orders.createIndex(
                Indexes.compoundIndex(Indexes.ascending("supplierId"), Indexes.descending("toldAt")),
                new IndexOptions().name("orders_of_a_supplier_told_lately"));
    }
}
