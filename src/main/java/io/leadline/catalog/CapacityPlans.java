package io.leadline.catalog;

import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What suppliers can deliver in single weeks. */
public interface CapacityPlans {

    /** Empty where the supplier has said nothing yet. */
    CapacityPlan of(String supplierId, @Nullable Sku sku);

    /** That of all items together first, then by SKU. */
    List<CapacityPlan> ofSupplier(String supplierId);

    /** Those of the items, of whatever supplier; an item of which nobody said anything is left out. */
    Map<Sku, List<CapacityPlan>> ofItems(Collection<Sku> skus);

    /** A person's change, refused if it is not what the person saw. */
    Edited<CapacityPlan> change(CapacityPlan seen, CapacityPlan changed, SavedBy by);
}
