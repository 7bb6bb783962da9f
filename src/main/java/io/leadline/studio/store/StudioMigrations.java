package io.leadline.studio.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of back-tests and policy changes, each named by the query it serves. */
@Component
class StudioMigrations implements Migration {

    @Override
    public int number() {
        return 411;
    }

    @Override
    public String name() {
        return "index back-tests and policy changes";
    }

    @Override
    public void apply(MongoDatabase database) {
        var backtests = database.getCollection(MongoBacktests.BACKTESTS);
        backtests.createIndex(Indexes.ascending("requestedAt"), named("newest_back_tests"));
        backtests.createIndex(Indexes.ascending("waiting"), named("back_tests_the_engine_has_to_hear_of"));
        database.getCollection(MongoBacktests.PARTS)
                .createIndex(Indexes.ascending("backtest"), named("parts_of_a_back_test"));
        var changes = database.getCollection(MongoPolicyChanges.CHANGES);
        changes.createIndex(
                Indexes.ascending("slot"), named("one_policy_change_waits").unique(true));
        changes.createIndex(Indexes.ascending("askedAt"), named("newest_policy_changes"));
        changes.createIndex(Indexes.ascending("waiting"), named("policy_changes_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
