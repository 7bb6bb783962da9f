package io.leadline.planning.store;

import io.leadline.planning.PolicyVersion;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** Each version of the plan policy is written once and chained as one entry. */
final class PolicyVersionHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "policy-versions",
            MongoPolicies.VERSIONS,
            List.of(Strand.once("version", "", "policy", "change")),
            List.of(PolicyVersion.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
