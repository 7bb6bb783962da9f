package io.leadline.signals.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of live sales, each named by the query it serves. */
@Component
class SignalMigrations implements Migration {

    @Override
    public int number() {
        return 960;
    }

    @Override
    public String name() {
        return "index live sales";
    }

    @Override
    public void apply(MongoDatabase database) {
        var sales = database.getCollection(MongoLiveSales.SALES);
        sales.createIndex(Indexes.ascending("lookAt"), new IndexOptions().name("live_sales_to_look_at"));
        sales.createIndex(
                Indexes.ascending("location", "soldAt"), new IndexOptions().name("what_else_sold_at_a_location"));
    }
}
