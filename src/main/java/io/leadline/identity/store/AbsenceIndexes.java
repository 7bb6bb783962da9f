package io.leadline.identity.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

@Component
class AbsenceIndexes implements Migration {

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String name() {
        return "absences are found by their last day";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoAbsences.COLLECTION)
                .createIndex(
                        Indexes.ascending(MongoAbsences.TO), new IndexOptions().name("absences that are not over"));
    }
}
