package io.leadline.stock;

import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Transfers that are suggested and wait for a person, who ships or declines them. Planning replaces those of an item each
 * time it plans it: told the same again, nothing changes; what is no longer wanted goes away.
 */
public interface TransferProposals {

    /**
     * @param planned the items that were planned
     * @param wanted all that these should have; a declined one stays declined
     */
    void keep(Collection<Sku> planned, Collection<TransferProposal> wanted, LocalDate today);

    /** Those that wait, by item; at most 500. */
    List<TransferProposal> open(LocalDate today);

    /** Those of these items that a person does not want now. */
    Map<Sku, List<TransferProposal>> declined(Collection<Sku> skus, LocalDate today);

    /**
     * Ships it: books the stock out and announces it at the other place, once however often it is asked for.
     *
     * @param by who ships
     * @return not enough of nothing where the proposal is gone
     */
    Reserved ship(String id, String by);

    /** Not wanted up to and on that day; what it would have brought is bought instead. */
    void decline(String id, LocalDate until);
}
