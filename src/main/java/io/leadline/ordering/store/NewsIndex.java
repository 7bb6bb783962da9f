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
        database.getCollection(MongoOrders.ORDERS)
                .createIndex(
                        Indexes.descending("toldAt"),
                        new IndexOptions().name("orders_told_lately").sparse(true));
    }
}
