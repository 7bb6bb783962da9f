package io.leadline.signals.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of signals, each named by the query it serves. */
@Component
class SignalCaseMigrations implements Migration {

    @Override
    public int number() {
        return 961;
    }

    @Override
    public String name() {
        return "index signals of live sales";
    }

    @Override
    public void apply(MongoDatabase database) {
        var cases = database.getCollection(MongoSignalCases.CASES);
        cases.createIndex(Indexes.ascending("notice"), named("signal_of_a_notice"));
        cases.createIndex(Indexes.descending("open", "openedAt", "_id"), named("latest_signals"));
        cases.createIndex(Indexes.ascending("waiting"), named("signals_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
