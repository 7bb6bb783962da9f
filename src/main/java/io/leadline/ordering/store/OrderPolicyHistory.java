package io.leadline.ordering.store;

import io.leadline.ordering.SetPolicy;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** The changes of the order policy of each scope are chained. */
final class OrderPolicyHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "order-policies",
            MongoOrderPolicies.POLICIES,
            List.of(Strand.list("changes", "changes")),
            List.of(SetPolicy.Change.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
