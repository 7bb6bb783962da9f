package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Says of open orders of before until when somebody waits for what is to come, for a later day that was accepted is no delay. */
@Component
class ComingUntil implements Migration {

    @Override
    public int number() {
        return 528;
    }

    @Override
    public String name() {
        return "tell until when orders are awaited";
    }

    /** What is to come is written anew, as it was when rests were told. */
    @Override
    public void apply(MongoDatabase database) {
        new ComingRests().apply(database);
    }
}
