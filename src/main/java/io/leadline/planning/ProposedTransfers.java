package io.leadline.planning;

import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.shared.Sku;
import io.leadline.transfers.Suggestions;
import io.leadline.transfers.Suggestions.Wish;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Suggests the transfers that plans count on: what a plan does not buy because another location can give it. */
@Component
class ProposedTransfers {

    private final Suggestions suggestions;

    ProposedTransfers(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** @param planned whole items, at all their locations */
    void keep(String because, LocalDate today, Collection<Plan> planned) {
        List<Sku> skus =
                planned.stream().map(item -> item.place().sku()).distinct().toList();
        suggestions.keep(
                skus, planned.stream().flatMap(ProposedTransfers::moves).toList(), because, today);
    }

    private static Stream<Wish> moves(Plan item) {
        ItemPlace place = item.place();
        return item.advice().transfers().stream()
                .map(given -> new Wish(place.sku(), given.from(), place.location(), given.units()));
    }
}
