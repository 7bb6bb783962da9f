package io.leadline.claims.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.claims.Claim;
import io.leadline.claims.ClaimStore;
import io.leadline.shared.Page;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Claims in {@code claims}, with what is asked for beside each. */
@Repository
class MongoClaims implements ClaimStore {

    static final String CLAIMS = "claims";
    private static final Records<Claim> RECORDS = new Records<>(Claim.class, Outbox.CODEC);
    private static final Bson OPEN_FIRST = Sorts.orderBy(Sorts.descending("open", "openedAt"), Sorts.ascending("_id"));

    private final MongoCollection<Document> claims;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoClaims(MongoDatabase database, Outboxes outboxes) {
        this.claims = database.getCollection(CLAIMS);
        this.outbox = outboxes.of(claims, "claim", "openedAt");
        this.chain = new DocumentChain(database, ClaimHistory.HISTORY);
    }

    @Override
    public boolean add(Claim claim) {
        return chain.add(write(claim, 0), outbox::add);
    }

    @Override
    public boolean save(Claim claim) {
        return chain.save(write(claim, claim.version() + 1), next -> outbox.save(next, claim.version()));
    }

    @Override
    public Optional<Claim> find(String id) {
        return Optional.ofNullable(claims.find(eq(id)).first()).map(MongoClaims::read);
    }

    @Override
    public List<Claim> ofOrder(String orderId, int limit) {
        return claims.find(eq("orderId", orderId))
                .sort(Sorts.orderBy(Sorts.descending("openedAt"), Sorts.ascending("_id")))
                .limit(limit)
                .map(MongoClaims::read)
                .into(new ArrayList<>());
    }

    @Override
    public Page<Claim> search(boolean open, @Nullable String supplierId, int offset, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (supplierId != null) {
            filters.add(eq("supplierId", supplierId));
        }
        if (open) {
            filters.add(eq("open", true));
        }
        Bson filter = filters.isEmpty() ? empty() : and(filters);
        List<Claim> rows = claims.find(filter)
                .sort(OPEN_FIRST)
                .skip(offset)
                .limit(limit)
                .map(MongoClaims::read)
                .into(new ArrayList<>());
        return new Page<>(rows, claims.countDocuments(filter));
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    private static Document write(Claim claim, long version) {
        BsonDocument stored = RECORDS.write(claim);
        return Outbox.mark(new Document("_id", claim.id()), claim.pending())
                .append("version", version)
                .append("orderId", claim.orderId())
                .append("supplierId", claim.supplierId())
                .append("open", claim.state().isOpen())
                .append("openedAt", Date.from(claim.openedAt()))
                .append("claim", stored.append("version", new BsonInt64(version)));
    }

    private static Claim read(Document document) {
        Document stored = document.get("claim", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
