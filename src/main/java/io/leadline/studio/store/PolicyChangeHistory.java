package io.leadline.studio.store;

import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import io.leadline.studio.PolicyChange;
import java.util.List;

/** What was asked, by whom and why, is one entry of a policy change, and the decision on it the next. */
final class PolicyChangeHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "policy-changes",
            MongoPolicyChanges.CHANGES,
            List.of(
                    Strand.once(
                            "asked",
                            "change",
                            "askedAt",
                            "settings",
                            "base",
                            "from",
                            "expected",
                            "today",
                            "askedBy",
                            "askedByName",
                            "why"),
                    Strand.once("decided", "change", "decidedAt", "state", "decidedBy", "decidedByName", "reason")),
            List.of(PolicyChange.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
