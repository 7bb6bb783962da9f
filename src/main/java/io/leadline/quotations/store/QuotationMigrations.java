package io.leadline.quotations.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of requests for quotation, each named by the query it serves. */
@Component
class QuotationMigrations implements Migration {

    @Override
    public int number() {
        return 910;
    }

    @Override
    public String name() {
        return "index requests for quotation";
    }

    @Override
    public void apply(MongoDatabase database) {
        var requests = database.getCollection(MongoQuotationRequests.REQUESTS);
        requests.createIndex(
                Indexes.ascending("form"), named("one_request_of_a_form").unique(true));
        requests.createIndex(Indexes.descending("askedAt", "_id"), named("newest_requests"));
        requests.createIndex(
                Indexes.compoundIndex(Indexes.ascending("open"), Indexes.descending("askedAt", "_id")),
                named("newest_requests_that_are_not_over"));
        requests.createIndex(
                Indexes.compoundIndex(Indexes.ascending("suppliers", "open"), Indexes.descending("askedAt", "_id")),
                named("requests_of_a_supplier"));
        requests.createIndex(Indexes.ascending("skus", "open"), named("requests_of_an_item"));
        requests.createIndex(Indexes.ascending("waiting"), named("requests_the_engine_has_to_hear_of"));
        database.getCollection(MongoQuotationDrafts.DRAFTS)
                .createIndex(Indexes.ascending("requestId"), named("what_is_typed_into_a_request"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
