package io.leadline.outlook.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Each order that ends asks what rests on it, and hardly ever anything does. */
@Component
class OutlooksByOrder implements Migration {

    @Override
    public int number() {
        return 423;
    }

    @Override
    public String name() {
        return "index outlooks by the orders that fill their gaps";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoOutlooks.OUTLOOKS)
                .createIndex(
                        Indexes.ascending("outlook.decisions.orders"),
                        new IndexOptions().name("outlooks_that_rest_on_an_order"));
    }
}
