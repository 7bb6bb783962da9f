package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The few orders of whose change programs outside have not been told; those from before are not among them. */
@Component
class UntoldIndex implements Migration {

    @Override
    public int number() {
        return 591;
    }

    @Override
    public String name() {
        return "index orders that programs outside are to hear of";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoOrders.ORDERS)
                .createIndex(
                        Indexes.ascending(OrderDocuments.UNTOLD),
                        new IndexOptions().name("orders_untold").sparse(true));
    }
}
