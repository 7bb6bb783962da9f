package io.leadline.scorecard.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of the purchase history. */
@Component
class ScorecardMigrations implements Migration {

    @Override
    public int number() {
        return 310;
    }

    @Override
    public String name() {
        return "past order lines by supplier and by item";
    }

    @Override
    public void apply(MongoDatabase database) {
        var lines = database.getCollection("purchase_lines");
        lines.createIndex(Indexes.ascending("supplier"), new IndexOptions().name("past lines of this supplier"));
        lines.createIndex(Indexes.ascending("sku"), new IndexOptions().name("past lines of this item"));
    }
}
