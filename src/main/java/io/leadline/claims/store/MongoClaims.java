package io.leadline.claims.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.leadline.claims.Claim;
import io.leadline.claims.ClaimStore;
import io.leadline.shared.Page;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.ChainedRecords;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Claims in {@code claims}, with what is asked for beside each. */
@Repository
class MongoClaims extends ChainedRecords<Claim> implements ClaimStore {

    static final String CLAIMS = "claims";
    private static final Form<Claim> FORM = new Form<>(
            "claim", "openedAt", new Records<>(Claim.class, Outbox.CODEC), Claim::id, Claim::version, Claim::pending);
    private static final Bson OPEN_FIRST = Sorts.orderBy(Sorts.descending("open", "openedAt"), Sorts.ascending("_id"));

    MongoClaims(MongoDatabase database, Outboxes outboxes) {
        super(database, ClaimHistory.HISTORY, outboxes, FORM);
    }

    @Override
    public List<Claim> ofOrder(String orderId, int limit) {
        return list(eq("orderId", orderId), Sorts.orderBy(Sorts.descending("openedAt"), Sorts.ascending("_id")), limit);
    }

    @Override
    public Page<Claim> search(boolean open, @Nullable String supplierId, int offset, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (supplierId != null) {
            filters.add(eq("supplierId", supplierId));
            filters.add(ne("told", false));
        }
        if (open) {
            filters.add(eq("open", true));
        }
        Bson filter = filters.isEmpty() ? empty() : and(filters);
        return page(filter, OPEN_FIRST, offset, limit);
    }

    @Override
    protected Document beside(Document document, Claim claim) {
        return document.append("orderId", claim.orderId())
                .append("supplierId", claim.supplierId())
                .append("told", claim.isTold())
                .append("open", claim.state().isOpen())
                .append("openedAt", Date.from(claim.openedAt()));
    }
}
