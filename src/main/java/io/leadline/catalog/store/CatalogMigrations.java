package io.leadline.catalog.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes the catalog's queries use. */
@Component
class CatalogMigrations implements Migration {

    @Override
    public int number() {
        return 100;
    }

    @Override
    public String name() {
        return "terms by item and by supplier";
    }

    @Override
    public void apply(MongoDatabase database) {
        var terms = database.getCollection("terms");
        terms.createIndex(Indexes.ascending("sku"), new IndexOptions().name("who delivers this item"));
        terms.createIndex(Indexes.ascending("supplier"), new IndexOptions().name("what this supplier delivers"));
    }
}
