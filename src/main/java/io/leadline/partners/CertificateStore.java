package io.leadline.partners;

import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where certificates are kept. */
public interface CertificateStore extends PendingCommands {

    /** @return false if it is there already */
    boolean add(Certificate certificate);

    /** @return false if it was changed since it was read */
    boolean save(Certificate certificate);

    /** @param supplierId whose alone; null for everybody's */
    Optional<Certificate> find(String id, @Nullable String supplierId);

    /** Those that are not withdrawn, the oldest first. */
    List<Certificate> ofSupplier(String supplierId, int limit);

    /** Those that are, the newest first. */
    List<Certificate> withdrawn(String supplierId, int limit);
}
