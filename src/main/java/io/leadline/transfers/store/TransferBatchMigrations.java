package io.leadline.transfers.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Transfers between the same places go in batches; one that has its own process already is a batch of its own. */
@Component
class TransferBatchMigrations implements Migration {

    @Override
    public int number() {
        return 413;
    }

    @Override
    public String name() {
        return "index transfers by batch";
    }

    @Override
    public void apply(MongoDatabase database) {
        var transfers = database.getCollection(MongoStockTransfers.TRANSFERS);
        transfers.createIndex(Indexes.ascending("batch"), new IndexOptions().name("transfers_of_a_batch"));
        transfers.createIndex(
                Indexes.ascending("undecided"),
                new IndexOptions()
                        .name("undecided_transfers_between_two_places")
                        .sparse(true));
        for (Document transfer : transfers.find(new Document("batch", null))) {
            transfers.updateOne(
                    new Document("_id", transfer.get("_id")),
                    new Document("$set", new Document("batch", transfer.get("_id"))));
        }
    }
}
