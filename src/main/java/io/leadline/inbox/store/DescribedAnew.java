package io.leadline.inbox.store;

import com.mongodb.client.MongoDatabase;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Tasks from before say nothing about the order they showed. The feed is followed once more from its start, which
 * describes every open task anew and changes nothing else.
 */
@Component
class DescribedAnew implements Migration {

    @Override
    public int number() {
        return 602;
    }

    @Override
    public String name() {
        return "describe open tasks anew";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(ProjectionStore.CURSORS).deleteMany(new Document());
    }
}
