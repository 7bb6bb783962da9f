package io.leadline.identity.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Every request of a program asks for its key. */
@Component
class ApiKeyIndexes implements Migration {

    @Override
    public int number() {
        return 19;
    }

    @Override
    public String name() {
        return "keys of programs are found by their secret";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoApiKeys.COLLECTION)
                .createIndex(
                        Indexes.ascending(MongoApiKeys.HASH),
                        new IndexOptions().name("key of a secret").unique(true));
    }
}
