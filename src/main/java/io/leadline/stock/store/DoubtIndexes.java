package io.leadline.stock.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** What is doubted of an item is asked for by its page. */
@Component
class DoubtIndexes implements Migration {

    @Override
    public int number() {
        return 230;
    }

    @Override
    public String name() {
        return "doubted counts by item";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoShelfDoubts.DOUBTS)
                .createIndex(Indexes.ascending("sku"), new IndexOptions().name("doubts of this item"));
    }
}
