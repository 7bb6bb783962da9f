package io.leadline.scorecard.store;

import io.leadline.scorecard.ScoreDispute;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** Which row was disputed, by whom and why is one entry, and the answer to it the next. */
final class DisputeHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "score-disputes",
            MongoScoreDisputes.DISPUTES,
            List.of(
                    Strand.once("disputed", "dispute", "at", "supplierId", "order", "line", "reason", "by", "byName"),
                    Strand.once("answered", "dispute.answer", "at", "accepted", "words", "by", "byName")),
            List.of(ScoreDispute.class, ScoreDispute.Answer.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
