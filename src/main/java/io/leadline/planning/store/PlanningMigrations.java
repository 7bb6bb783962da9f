package io.leadline.planning.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes planning's queries use. */
@Component
class PlanningMigrations implements Migration {

    @Override
    public int number() {
        return 400;
    }

    @Override
    public String name() {
        return "index plans";
    }

    @Override
    public void apply(MongoDatabase database) {
        var plans = database.getCollection(MongoPlans.PLANS);
        plans.createIndex(Indexes.ascending("sku"), named("plans_of_an_item"));
        database.getCollection(MongoPlans.RUNS).createIndex(Indexes.ascending("startedAt"), named("newest_runs"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
