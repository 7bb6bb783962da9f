package io.leadline.claims;

import io.leadline.shared.Page;
import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where claims are kept. */
public interface ClaimStore extends PendingCommands {

    /** @return false if there is one of this id */
    boolean add(Claim claim);

    /** @return false if it was changed since it was read */
    boolean save(Claim claim);

    Optional<Claim> find(String id);

    /** The latest first. */
    List<Claim> ofOrder(String orderId, int limit);

    /**
     * Open ones first, the latest first among each.
     *
     * @param open whether only those that are open
     * @param supplierId whose; null for all
     */
    Page<Claim> search(boolean open, @Nullable String supplierId, int offset, int limit);
}
