package io.leadline.messaging.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** Indexes of mails and links, each named by the query it serves. */
@Component
class MailIndexes implements Migration {

    @Override
    public int number() {
        return 700;
    }

    @Override
    public String name() {
        return "index mails and action links";
    }

    @Override
    public void apply(MongoDatabase database) {
        var mails = database.getCollection(MongoMails.MAILS);
        mails.createIndex(Indexes.ascending("state", "dueAt"), named("mails_due_in_a_state"));
        mails.createIndex(Indexes.ascending("subject", "queuedAt"), named("mails_of_a_subject"));
        mails.createIndex(Indexes.ascending("queuedAt"), named("mails_newest_first"));
        mails.createIndex(Indexes.ascending("state", "queuedAt"), named("mails_newest_first_in_a_state"));
        mails.createIndex(Indexes.ascending("messageId"), named("mail_with_a_message_id"));
        mails.createIndex(Indexes.ascending("linkId"), named("mail_with_a_link"));
        mails.createIndex(Indexes.ascending("announce"), named("bounces_to_announce"));
        var links = database.getCollection(MongoLinks.LINKS);
        links.createIndex(Indexes.ascending("orderId"), named("links_of_an_order"));
        links.createIndex(Indexes.ascending("expiresAt"), named("links_expired"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
