package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import io.leadline.storage.chain.DocumentChain;
import org.springframework.stereotype.Component;

/** Begins the chains of orders and order policies that were written before there were any. */
@Component
class ChainedOrders implements Migration {

    @Override
    public int number() {
        return 520;
    }

    @Override
    public String name() {
        return "histories of orders and order policies are chained";
    }

    @Override
    public void apply(MongoDatabase database) {
        DocumentChain.begin(database, OrderHistory.HISTORY);
        DocumentChain.begin(database, OrderPolicyHistory.HISTORY);
    }
}
