package io.leadline.scorecard;

import java.util.Set;

/** Published when the past of these suppliers is told otherwise than before. */
public record PurchaseLinesChanged(Set<String> supplierIds) {

    public PurchaseLinesChanged {
        supplierIds = Set.copyOf(supplierIds);
    }
}
