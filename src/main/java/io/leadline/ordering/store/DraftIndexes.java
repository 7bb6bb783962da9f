package io.leadline.ordering.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Indexes of drafts, each named by the query it serves. */
@Component
class DraftIndexes implements Migration {

    @Override
    public int number() {
        return 525;
    }

    @Override
    public String name() {
        return "index drafts of answers and reviews";
    }

    @Override
    public void apply(MongoDatabase database) {
        var drafts = database.getCollection(MongoDrafts.DRAFTS);
        drafts.createIndex(
                Indexes.ascending("orderId", "interaction", "side"), new IndexOptions().name("drafts_of_an_order"));
        drafts.createIndex(
                Indexes.compoundIndex(Indexes.ascending("personId"), Indexes.descending("at")),
                new IndexOptions().name("drafts_of_a_person"));
    }
}
