package io.leadline.engine.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.engine.exporter.Feed;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index by which timers are found that are due, named after the query. */
@Component
class TimerIndexes implements Migration {

    @Override
    public int number() {
        return 52;
    }

    @Override
    public String name() {
        return "index of the timers that are due";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(Feed.TIMERS)
                .createIndex(Indexes.ascending("due"), new IndexOptions().name("timers due until"));
    }
}
