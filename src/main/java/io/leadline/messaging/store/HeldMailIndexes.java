package io.leadline.messaging.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

@Component
class HeldMailIndexes implements Migration {

    @Override
    public int number() {
        return 702;
    }

    @Override
    public String name() {
        return "index mails that wait for their readers";
    }

    @Override
    public void apply(MongoDatabase database) {
        var mails = database.getCollection(MongoMails.MAILS);
        mails.createIndex(
                Indexes.ascending("state", MongoHeldMails.READER, MongoHeldMails.UNTIL),
                new IndexOptions().name("mails_held_for_a_reader"));
        mails.createIndex(Indexes.ascending("digest"), new IndexOptions().name("mails_in_a_digest"));
        mails.createIndex(
                Indexes.ascending("waiting", "queuedAt"), new IndexOptions().name("mails_the_engine_is_to_hear_of"));
    }
}
