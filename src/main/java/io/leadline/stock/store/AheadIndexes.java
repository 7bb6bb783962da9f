package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The sweep looks for pre-orders whose goods are there, and for those that are still to come. */
@Component
class AheadIndexes implements Migration {

    @Override
    public int number() {
        return 252;
    }

    @Override
    public String name() {
        return "levels by what is promised ahead";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> levels = database.getCollection("stock_levels");
        levels.createIndex(
                Indexes.ascending(LevelMapper.CAME),
                new IndexOptions().name("what was promised ahead is there").sparse(true));
        levels.createIndex(
                Indexes.ascending("ahead.day"),
                new IndexOptions().name("promised ahead").sparse(true));
    }
}
