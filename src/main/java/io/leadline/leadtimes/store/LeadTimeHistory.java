package io.leadline.leadtimes.store;

import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** Of which supplier and item a difference was found is one entry, and each word on it the next. */
final class LeadTimeHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "lead-time-cases",
            MongoLeadTimeCases.CASES,
            List.of(
                    Strand.once("found", "case", "openedAt", "supplierId", "supplierName", "sku", "itemName"),
                    Strand.list("steps", "case.steps")),
            List.of(LeadTimeCase.class, LeadTimeCase.Step.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
