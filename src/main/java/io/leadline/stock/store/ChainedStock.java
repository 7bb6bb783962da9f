package io.leadline.stock.store;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import io.leadline.storage.chain.LedgerChain;
import org.springframework.stereotype.Component;

/** Begins the chains of movements that were booked before there were any. */
@Component
class ChainedStock implements Migration {

    @Override
    public int number() {
        return 220;
    }

    @Override
    public String name() {
        return "movements are chained";
    }

    @Override
    public void apply(MongoDatabase database) {
        LedgerChain.begin(database, StockHistory.HISTORY);
    }
}
