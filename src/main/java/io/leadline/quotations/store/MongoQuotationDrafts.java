package io.leadline.quotations.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.quotations.QuotationDraft;
import io.leadline.quotations.QuotationDraftStore;
import io.leadline.storage.Records;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** What is typed into quotations in {@code quotation_drafts}, each under its request and person. */
@Repository
class MongoQuotationDrafts implements QuotationDraftStore {

    static final String DRAFTS = "quotation_drafts";
    private static final Records<QuotationDraft> RECORDS = new Records<>(QuotationDraft.class);

    private final MongoCollection<Document> drafts;

    MongoQuotationDrafts(MongoDatabase database) {
        drafts = database.getCollection(DRAFTS);
    }

    @Override
    public Optional<QuotationDraft> find(String requestId, String personId) {
        return Optional.ofNullable(drafts.find(eq(id(requestId, personId))).first())
                .map(document -> RECORDS.read(document.get("draft", Document.class)));
    }

    @Override
    public void keep(QuotationDraft draft) {
        String id = id(draft.requestId(), draft.personId());
        drafts.replaceOne(
                eq(id),
                new Document("_id", id).append("requestId", draft.requestId()).append("draft", RECORDS.write(draft)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(String requestId, String personId) {
        drafts.deleteOne(eq(id(requestId, personId)));
    }

    @Override
    public void removeOf(String requestId) {
        drafts.deleteMany(eq("requestId", requestId));
    }

    private static String id(String requestId, String personId) {
        return requestId + "#" + personId;
    }
}
