package io.leadline.partners.store;

import io.leadline.partners.TermsChange;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What was proposed, by whom and from when, is one entry, and each word on an item the next. */
final class TermsChangeHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "terms-changes",
            MongoTermsChanges.CHANGES,
            List.of(
                    Strand.once(
                            "asked",
                            "change",
                            "askedAt",
                            "supplierId",
                            "validFrom",
                            "lines",
                            "note",
                            "askedBy",
                            "askedByName"),
                    Strand.list("verdicts", "change.verdicts")),
            List.of(TermsChange.class, TermsChange.Verdict.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
