package io.leadline.identity.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

@Component
class UserIndexes implements Migration {

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String name() {
        return "users are found by their mail address, which no two of them share";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoUsers.COLLECTION)
                .createIndex(
                        Indexes.ascending(UserMapper.EMAIL),
                        new IndexOptions().unique(true).name("user-of-mail-address"));
    }
}
