package io.leadline.inbox.store;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Tasks from before take what nobody knows the cost of for what costs nothing; described anew, as {@link DescribedAnew} says. */
@Component
class UnknownCosts implements Migration {

    @Override
    public int number() {
        return 604;
    }

    @Override
    public String name() {
        return "tell tasks whose cost nobody knows from those that cost nothing";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(ProjectionStore.CURSORS).deleteMany(new Document());
    }
}
