package io.leadline.ordering.store;

import io.leadline.ordering.SetPolicy;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;
import java.util.stream.Stream;

/** The changes of the order policy of each scope are chained, and what it is now. */
final class OrderPolicyHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "order-policies",
            MongoOrderPolicies.POLICIES,
            List.of(
                    Strand.list("changes", "changes"),
                    Strand.states(
                            "policy",
                            Stream.concat(Stream.of("removed"), OrderPolicyMapper.FIELDS.stream())
                                    .toArray(String[]::new))),
            List.of(SetPolicy.Change.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
