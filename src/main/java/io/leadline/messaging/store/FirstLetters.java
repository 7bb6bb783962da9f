package io.leadline.messaging.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.messaging.MailState;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The index of letters that go before others; those to suppliers that wait since an earlier release go first, too. */
@Component
class FirstLetters implements Migration {

    @Override
    public int number() {
        return 701;
    }

    @Override
    public String name() {
        return "index mails that go first";
    }

    @Override
    public void apply(MongoDatabase database) {
        var mails = database.getCollection(MongoMails.MAILS);
        mails.updateMany(
                and(ne("state", MailState.SENT.name()), ne("supplierId", null), exists("first", false)),
                set("first", true));
        mails.createIndex(
                Indexes.ascending("state", "first", "dueAt"), new IndexOptions().name("mails_due_that_go_first"));
    }
}
