package io.leadline.planning.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is due is asked for apart from what may fill up an order, so that most orders read nothing but their lines. */
@Component
class DueIndexes implements Migration {

    private static final String BEFORE = "due_or_next_of_a_supplier_at_a_location";

    @Override
    public int number() {
        return 401;
    }

    @Override
    public String name() {
        return "index due plans";
    }

    @Override
    public void apply(MongoDatabase database) {
        var plans = database.getCollection(MongoPlans.PLANS);
        Migration.dropIndexes(plans, Set.of(BEFORE));
        plans.createIndex(Indexes.ascending("due"), named("due_of_a_supplier_at_a_location"));
        plans.createIndex(Indexes.ascending("next"), named("next_of_a_supplier_at_a_location"));
    }

    /** Most plans have neither field. */
    private static IndexOptions named(String query) {
        return new IndexOptions().name(query).sparse(true);
    }
}
