package io.leadline.planning;

import io.leadline.ordering.LedgerTerm;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.TransferProposal;
import io.leadline.stock.TransferProposals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Suggests the transfers that plans count on: what a plan does not buy because another location can give it. */
@Component
class ProposedTransfers {

    private final TransferProposals proposals;

    ProposedTransfers(TransferProposals proposals) {
        this.proposals = proposals;
    }

    /** @param planned whole items, at all their locations */
    void keep(String because, LocalDate today, Collection<PlannedItem> planned) {
        List<Sku> skus = planned.stream()
                .map(item -> item.advice().place().sku())
                .distinct()
                .toList();
        proposals.keep(
                skus, planned.stream().flatMap(item -> moves(item, because)).toList(), today);
    }

    private static Stream<TransferProposal> moves(PlannedItem item, String because) {
        List<LedgerTerm> terms = item.advice().because();
        return terms.stream()
                .filter(term -> term.key().equals(ReorderAdvice.TRANSFER_TERM))
                .map(term -> new TransferProposal(
                        item.advice().place().sku(),
                        term.facts().getOrDefault("from", ""),
                        item.advice().place().location(),
                        Quantity.ZERO.minus(term.amount()),
                        because,
                        null));
    }
}
