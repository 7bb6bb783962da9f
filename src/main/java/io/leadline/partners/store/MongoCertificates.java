package io.leadline.partners.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateStore;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Certificates of suppliers in {@code certificates}. */
@Repository
class MongoCertificates extends ChainedRecords<Certificate> implements CertificateStore {

    static final String CERTIFICATES = "certificates";

    private static final Form<Certificate> FORM = new Form<>(
            "certificate",
            "madeAt",
            new Records<>(Certificate.class, Outbox.CODEC),
            Certificate::id,
            Certificate::version,
            Certificate::pending);

    MongoCertificates(MongoDatabase database, Outboxes outboxes) {
        super(database, CertificateHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public Optional<Certificate> find(String id, @Nullable String supplierId) {
        return first(supplierId == null ? eq(id) : and(eq(id), eq("supplier", supplierId)));
    }

    @Override
    public List<Certificate> ofSupplier(String supplierId, int limit) {
        return list(and(eq("supplier", supplierId), eq("withdrawn", false)), Sorts.ascending("madeAt", "_id"), limit);
    }

    @Override
    public List<Certificate> withdrawn(String supplierId, int limit) {
        return list(and(eq("supplier", supplierId), eq("withdrawn", true)), Sorts.descending("madeAt", "_id"), limit);
    }

    @Override
    protected Document beside(Document document, Certificate certificate) {
        return document.append("supplier", certificate.supplierId())
                .append("withdrawn", certificate.withdrawn() != null)
                .append("madeAt", Date.from(certificate.madeAt()));
    }
}
