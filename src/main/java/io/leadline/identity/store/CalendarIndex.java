package io.leadline.identity.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

@Component
class CalendarIndex implements Migration {

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String name() {
        return "calendars are found by their secret address";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoCalendarLinks.COLLECTION)
                .createIndex(
                        Indexes.ascending(MongoCalendarLinks.HASH), new IndexOptions().name("calendar of an address"));
    }
}
