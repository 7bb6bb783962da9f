package io.leadline.planning.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lists are filtered and ranked in memory, so that one index, for what is new, takes the place of one for each order. */
@Component
class RowIndexes implements Migration {

    private static final Set<String> BEFORE = Set.of(
            "plans_that_ended_like_this", "plans_of_a_class", "soonest_stockout", "largest_excess", "largest_order");

    @Override
    public int number() {
        return 402;
    }

    @Override
    public String name() {
        return "index changed plans";
    }

    @Override
    public void apply(MongoDatabase database) {
        var plans = database.getCollection(MongoPlans.PLANS);
        Migration.dropIndexes(plans, BEFORE);
        plans.createIndex(Indexes.ascending("changedAt"), new IndexOptions().name("plans_changed_since"));
    }
}
