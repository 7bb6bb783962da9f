package io.leadline.partners.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.springframework.stereotype.Component;

/** The indexes of certificates, each named by the query it serves. */
@Component
class CertificateMigrations implements Migration {

    @Override
    public int number() {
        return 233;
    }

    @Override
    public String name() {
        return "index certificates";
    }

    @Override
    public void apply(MongoDatabase database) {
        var certificates = database.getCollection(MongoCertificates.CERTIFICATES);
        certificates.createIndex(
                Indexes.ascending("supplier", "withdrawn", "madeAt"), named("certificates_of_a_supplier"));
        certificates.createIndex(Indexes.ascending("waiting"), named("certificates_the_engine_has_to_hear_of"));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
