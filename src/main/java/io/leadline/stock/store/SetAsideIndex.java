package io.leadline.stock.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The sweep looks twice a second for what is set aside and over. */
@Component
class SetAsideIndex implements Migration {

    @Override
    public int number() {
        return 250;
    }

    @Override
    public String name() {
        return "levels by the end of what is set aside";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("stock_levels")
                .createIndex(
                        Indexes.ascending("setAside.until"),
                        new IndexOptions().name("what is set aside is over").sparse(true));
    }
}
