package io.leadline.identity.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Tokens that are over go, and of one key the oldest. */
@Component
class ApiTokenIndexes implements Migration {

    @Override
    public int number() {
        return 592;
    }

    @Override
    public String name() {
        return "tokens of programs by their end and by key";
    }

    @Override
    public void apply(MongoDatabase database) {
        var tokens = database.getCollection(MongoApiTokens.COLLECTION);
        tokens.createIndex(Indexes.ascending("endsAt"), new IndexOptions().name("tokens that are over"));
        tokens.createIndex(
                Indexes.compoundIndex(Indexes.ascending("key"), Indexes.descending("endsAt", "_id")),
                new IndexOptions().name("tokens of a key"));
    }
}
