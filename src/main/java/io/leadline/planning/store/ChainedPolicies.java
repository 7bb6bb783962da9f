package io.leadline.planning.store;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import io.leadline.storage.chain.DocumentChain;
import org.springframework.stereotype.Component;

/** Begins the chains of policy versions that were written before there were any. */
@Component
class ChainedPolicies implements Migration {

    @Override
    public int number() {
        return 420;
    }

    @Override
    public String name() {
        return "versions of the plan policy are chained";
    }

    @Override
    public void apply(MongoDatabase database) {
        DocumentChain.begin(database, PolicyVersionHistory.HISTORY);
    }
}
