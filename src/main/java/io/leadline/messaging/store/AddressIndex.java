package io.leadline.messaging.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

@Component
class AddressIndex implements Migration {

    @Override
    public int number() {
        return 703;
    }

    @Override
    public String name() {
        return "index mails by their address";
    }

    @Override
    public void apply(MongoDatabase database) {
        database.getCollection(MongoMails.MAILS)
                .createIndex(Indexes.ascending("to", "queuedAt"), new IndexOptions().name("mails_to_an_address"));
    }
}
