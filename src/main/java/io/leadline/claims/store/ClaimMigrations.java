package io.leadline.claims.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of claims, each named by the query it serves. */
@Component
class ClaimMigrations implements Migration {

    @Override
    public int number() {
        return 546;
    }

    @Override
    public String name() {
        return "index claims";
    }

    @Override
    public void apply(MongoDatabase database) {
        var claims = database.getCollection(MongoClaims.CLAIMS);
        claims.createIndex(
                Indexes.compoundIndex(Indexes.ascending("orderId"), Indexes.descending("openedAt")),
                named("claims_of_an_order"));
        claims.createIndex(
                Indexes.compoundIndex(Indexes.descending("open", "openedAt"), Indexes.ascending("_id")),
                named("claims_open_first"));
        claims.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("supplierId"),
                        Indexes.descending("open", "openedAt"),
                        Indexes.ascending("_id")),
                named("claims_of_a_supplier_open_first"));
        claims.createIndex(Indexes.ascending("waiting"), named("claims_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
