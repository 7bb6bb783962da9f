package io.leadline.clearance.store;

import io.leadline.clearance.OverstockCase;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** That an overstock was found is one entry, and each word on it the next. */
final class OverstockHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "overstock-cases",
            MongoOverstockCases.CASES,
            List.of(
                    Strand.once(
                            "found", "case", "openedAt", "sku", "itemName", "location", "supplierId", "supplierName"),
                    Strand.list("steps", "case.steps")),
            List.of(OverstockCase.class, OverstockCase.Step.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
