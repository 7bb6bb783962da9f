package io.leadline.outlook.store;

import io.leadline.outlook.Commitment;
import io.leadline.outlook.GapDecision;
import io.leadline.outlook.Outlook;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What was released, by whom and when, is one entry of an outlook; each commitment and each decision is another. */
final class OutlookHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "outlooks",
            MongoOutlooks.OUTLOOKS,
            List.of(
                    Strand.once(
                            "released",
                            "outlook",
                            "releasedAt",
                            "lines",
                            "releasedBy",
                            "releasedByName",
                            "note",
                            "commitBy"),
                    Strand.list("commitments", "outlook.commitments"),
                    Strand.list("decisions", "outlook.decisions")),
            List.of(Outlook.class, Commitment.class, GapDecision.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
