package io.leadline.planning.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of the policy's versions, each named by the query it serves. */
@Component
class PolicyMigrations implements Migration {

    @Override
    public int number() {
        return 410;
    }

    @Override
    public String name() {
        return "index policy versions";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoPolicies.VERSIONS)
                .createIndex(
                        Indexes.ascending("change"),
                        new IndexOptions().name("one_version_for_each_change").unique(true));
        database.getCollection(MongoPolicies.DAYS)
                .createIndex(Indexes.ascending("version", "day"), new IndexOptions().name("days_of_a_version"));
    }
}
