package io.leadline.planning.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** What sells daily is asked for with every new day of sales, and is few of all plans. */
@Component
class DailySellersIndex implements Migration {

    @Override
    public int number() {
        return 403;
    }

    @Override
    public String name() {
        return "index plans by what is sold in a week";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoPlans.PLANS)
                .createIndex(Indexes.ascending("firstWeek", "_id"), new IndexOptions().name("items_that_sell_most"));
    }
}
