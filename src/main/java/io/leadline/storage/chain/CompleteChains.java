package io.leadline.storage.chain;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/**
 * What documents have that was not chained when they were written last, an order that was closed long ago for one, is chained
 * as it is now, and every subject gets its place on the roll of its history. From then on, what has neither was put there
 * behind the application's back. It comes after all that begins chains, whatever module's.
 */
@Component
class CompleteChains implements Migration {

    static final int NUMBER = 900;

    @Override
    public int number() {
        return NUMBER;
    }

    @Override
    public String name() {
        return "chains have all that is chained today, and rolls of their subjects";
    }

    @Override
    public void apply(MongoDatabase database) {
        for (History history : Histories.all()) {
            if (history instanceof History.InDocument inDocument) {
                DocumentChain.complete(database, inDocument);
            }
            new Roll(database, history.name())
                    .complete(Kept.heads(database, history.name()).keySet().stream()
                            .sorted()
                            .toList());
        }
    }
}
