package io.leadline.stock.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Each plan asks what came in of an item, which are few of its movements beside its sales. */
@Component
class InflowIndex implements Migration {

    @Override
    public int number() {
        return 251;
    }

    @Override
    public String name() {
        return "movements of an item by kind";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("stock_movements")
                .createIndex(Indexes.ascending("sku", "kind"), new IndexOptions().name("what came in of this item"));
    }
}
