package io.leadline.clearance;

import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Optional;

/** Where overstock cases are kept. Of each item and location at most one is open. */
public interface OverstockCaseStore extends PendingCommands {

    /** @return false if one is open of the item and location */
    boolean add(OverstockCase added);

    /** @return false if it was changed since it was read */
    boolean save(OverstockCase changed);

    Optional<OverstockCase> find(String id);

    /** The one that is open. */
    Optional<OverstockCase> open(Sku sku, String location);

    /** All that are open, the oldest first. */
    List<OverstockCase> open(int limit);

    /** Those that are over, the latest first. */
    List<OverstockCase> ended(int limit);
}
