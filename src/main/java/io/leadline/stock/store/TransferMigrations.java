package io.leadline.stock.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of transfers between locations. */
@Component
class TransferMigrations implements Migration {

    @Override
    public int number() {
        return 210;
    }

    @Override
    public String name() {
        return "transfers under way";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("stock_transfers")
                .createIndex(Indexes.ascending("state"), new IndexOptions().name("transfers in this state"));
    }
}
