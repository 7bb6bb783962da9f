package io.leadline.stock.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of the stock ledger. */
@Component
class StockMigrations implements Migration {

    @Override
    public int number() {
        return 200;
    }

    @Override
    public String name() {
        return "stock levels, movements and transfers by item";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("stock_levels")
                .createIndex(Indexes.ascending("sku"), new IndexOptions().name("levels of this item"));
        database.getCollection("stock_movements")
                .createIndex(Indexes.ascending("sku"), new IndexOptions().name("movements of this item"));
        database.getCollection("stock_transfers")
                .createIndex(Indexes.ascending("sku"), new IndexOptions().name("transfers of this item"));
    }
}
