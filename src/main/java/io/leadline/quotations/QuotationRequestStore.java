package io.leadline.quotations;

import io.leadline.shared.PendingCommands;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where requests for quotation are kept. Of each form there is at most one. */
public interface QuotationRequestStore extends PendingCommands {

    /** @return false if the form has asked already */
    boolean add(QuotationRequest added);

    /** @return false if it was changed since it was read */
    boolean save(QuotationRequest changed);

    Optional<QuotationRequest> find(String id);

    Optional<QuotationRequest> ofForm(String form);

    /**
     * A part of all, the newest first.
     *
     * @param open whether only those that are not over
     * @param supplierId of whom it was asked; null for whomever
     */
    List<QuotationRequest> search(boolean open, @Nullable String supplierId, int offset, int limit);

    long count(boolean open, @Nullable String supplierId);

    /** Those of an item that are not over, the newest first. */
    List<QuotationRequest> openOf(Sku sku, int limit);
}
