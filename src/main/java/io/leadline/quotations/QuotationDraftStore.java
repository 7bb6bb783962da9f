package io.leadline.quotations;

import java.util.Optional;

/** Where quotations that are being typed are kept. */
public interface QuotationDraftStore {

    Optional<QuotationDraft> find(String requestId, String personId);

    void keep(QuotationDraft draft);

    void remove(String requestId, String personId);

    /** Of a request that takes none any more. */
    void removeOf(String requestId);
}
