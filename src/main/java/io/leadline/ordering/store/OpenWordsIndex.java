package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index of the list of supplier changes; only orders with an open one are in it. */
@Component
class OpenWordsIndex implements Migration {

    @Override
    public int number() {
        return 522;
    }

    @Override
    public String name() {
        return "index orders with open words of suppliers";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoOrders.ORDERS)
                .createIndex(
                        Indexes.descending("saidAt"),
                        new IndexOptions().name("orders_with_open_words").sparse(true));
    }
}
