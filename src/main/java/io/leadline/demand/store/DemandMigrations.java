package io.leadline.demand.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of what was noticed and changed about demand. */
@Component
class DemandMigrations implements Migration {

    @Override
    public int number() {
        return 300;
    }

    @Override
    public String name() {
        return "changes of forecasts and signals by item and person";
    }

    @Override
    public void apply(MongoDatabase database) {
        var changes = database.getCollection(MongoForecastChanges.COLLECTION);
        changes.createIndex(Indexes.ascending("sku"), new IndexOptions().name("changes of this item"));
        changes.createIndex(Indexes.ascending("by"), new IndexOptions().name("changes by this person"));
        database.getCollection(MongoSignals.COLLECTION)
                .createIndex(Indexes.ascending("sku"), new IndexOptions().name("signals of this item"));
    }
}
