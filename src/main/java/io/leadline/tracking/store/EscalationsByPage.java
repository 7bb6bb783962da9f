package io.leadline.tracking.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The open escalations by id, page by page, as programs read them. */
@Component
class EscalationsByPage implements Migration {

    @Override
    public int number() {
        return 553;
    }

    @Override
    public String name() {
        return "index open escalations by id";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoEscalations.ESCALATIONS)
                .createIndex(Indexes.ascending("state", "_id"), new IndexOptions().name("open_escalations_by_id"));
    }
}
