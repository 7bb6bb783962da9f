package io.leadline.signals.store;

import io.leadline.signals.SignalCase;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What was noticed of which item is one entry, and each step of what was made of it the next. */
final class SignalCaseHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "demand-signals",
            MongoSignalCases.CASES,
            List.of(
                    Strand.once("noticed", "case", "openedAt", "noticeId", "place", "kind", "figures"),
                    Strand.list("steps", "case.steps")),
            List.of(SignalCase.class, SignalCase.Step.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
