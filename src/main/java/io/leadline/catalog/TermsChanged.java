package io.leadline.catalog;

import io.leadline.shared.Sku;
import java.util.Set;

/**
 * Published when a supplier's terms were added or changed; whoever plans may want to plan these items anew.
 *
 * @param skus items whose terms were told, some of which changed
 */
public record TermsChanged(Set<Sku> skus) {

    public TermsChanged {
        skus = Set.copyOf(skus);
    }
}
