package io.leadline.claims.store;

import io.leadline.claims.Claim;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What was found is one entry, and each word on it the next. */
final class ClaimHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "claims",
            MongoClaims.CLAIMS,
            List.of(
                    Strand.once("opened", "claim", "openedAt", "orderId", "supplierId", "shipmentId", "delivery"),
                    Strand.list("steps", "claim.steps")),
            List.of(Claim.class, Claim.Step.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
