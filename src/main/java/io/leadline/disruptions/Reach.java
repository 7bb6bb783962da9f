package io.leadline.disruptions;

import io.leadline.shared.Sku;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a scope stands for.
 *
 * @param suppliers null for all
 * @param skus null for all
 */
record Reach(@Nullable Set<String> suppliers, @Nullable Set<Sku> skus) {

    Reach {
        suppliers = suppliers == null ? null : Set.copyOf(suppliers);
        skus = skus == null ? null : Set.copyOf(skus);
    }

    boolean has(String supplierId, Sku sku) {
        return (suppliers == null || suppliers.contains(supplierId)) && (skus == null || skus.contains(sku));
    }

    boolean isEmpty() {
        return suppliers != null && suppliers.isEmpty() || skus != null && skus.isEmpty();
    }
}
