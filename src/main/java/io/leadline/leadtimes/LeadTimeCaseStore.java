package io.leadline.leadtimes;

import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Optional;

/** Where differences of lead times are kept. Of each supplier and item at most one is open. */
public interface LeadTimeCaseStore extends PendingCommands {

    /** @return false if one is open of the supplier and item */
    boolean add(LeadTimeCase added);

    /** @return false if it was changed since it was read */
    boolean save(LeadTimeCase changed);

    Optional<LeadTimeCase> find(String id);

    /** The one that is open. */
    Optional<LeadTimeCase> open(String supplierId, Sku sku);

    /** All that are open, the oldest first. */
    List<LeadTimeCase> open(int limit);
}
