package io.leadline.transfers.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of transfers, each named by the query it serves. Suggestions without a process come anew with the next run. */
@Component
class StockTransferMigrations implements Migration {

    @Override
    public int number() {
        return 412;
    }

    @Override
    public String name() {
        return "index transfers, which have a process now";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection("stock_transfer_proposals").drop();
        var transfers = database.getCollection(MongoStockTransfers.TRANSFERS);
        transfers.createIndex(
                Indexes.ascending("slot"),
                named("one_transfer_of_an_item_and_pair_of_places").unique(true));
        transfers.createIndex(Indexes.ascending("sku"), named("transfers_of_an_item"));
        transfers.createIndex(Indexes.ascending("open"), named("transfers_that_wait_for_somebody"));
        transfers.createIndex(Indexes.ascending("waiting"), named("transfers_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
