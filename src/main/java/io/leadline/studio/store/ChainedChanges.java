package io.leadline.studio.store;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import io.leadline.storage.chain.DocumentChain;
import org.springframework.stereotype.Component;

/** Begins the chains of policy changes that were written before there were any. */
@Component
class ChainedChanges implements Migration {

    @Override
    public int number() {
        return 450;
    }

    @Override
    public String name() {
        return "policy changes are chained";
    }

    @Override
    public void apply(MongoDatabase database) {
        DocumentChain.begin(database, PolicyChangeHistory.HISTORY);
    }
}
