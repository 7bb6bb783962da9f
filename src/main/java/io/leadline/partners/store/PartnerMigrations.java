package io.leadline.partners.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of proposed terms, each named by the query it serves. */
@Component
class PartnerMigrations implements Migration {

    @Override
    public int number() {
        return 232;
    }

    @Override
    public String name() {
        return "index proposed terms";
    }

    @Override
    public void apply(MongoDatabase database) {
        var changes = database.getCollection(MongoTermsChanges.CHANGES);
        changes.createIndex(
                Indexes.ascending("slots"),
                named("one_proposal_waits_for_an_item").unique(true));
        changes.createIndex(Indexes.ascending("supplier", "askedAt"), named("newest_proposals_of_a_supplier"));
        changes.createIndex(Indexes.ascending("supplier", "settled"), named("what_becomes_of_a_suppliers_terms"));
        changes.createIndex(Indexes.ascending("decided", "askedAt"), named("proposals_to_decide_on"));
        changes.createIndex(Indexes.ascending("waiting"), named("proposals_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
