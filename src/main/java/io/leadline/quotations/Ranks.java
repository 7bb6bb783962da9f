package io.leadline.quotations;

import io.leadline.catalog.Terms;
import io.leadline.shared.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where an awarded supplier stands among those of an item. */
final class Ranks {

    private Ranks() {}

    /**
     * The terms that are others than before: the awarded ones, and those of suppliers who make room for them. What a week's
     * capacity is stays as the supplier said it; nobody asked for it.
     */
    static List<Terms> changed(List<Terms> before, Terms won) {
        Quantity capacity = before.stream()
                .filter(terms -> terms.supplierId().equals(won.supplierId()))
                .map(Terms::capacityPerWeek)
                .findFirst()
                .orElse(Quantity.ZERO);
        List<Terms> changed = new ArrayList<>();
        changed.add(at(won, won.rank(), capacity));
        int taken = won.rank();
        List<Terms> others = before.stream()
                .filter(terms -> !terms.supplierId().equals(won.supplierId()) && terms.rank() >= won.rank())
                .sorted(Comparator.comparingInt(Terms::rank).thenComparing(Terms::supplierId))
                .toList();
        for (Terms other : others) {
            if (other.rank() > taken) {
                break;
            }
            taken++;
            changed.add(at(other, taken, other.capacityPerWeek()));
        }
        return changed;
    }

    private static Terms at(Terms terms, int rank, Quantity capacityPerWeek) {
        return new Terms(
                terms.supplierId(),
                terms.sku(),
                rank,
                terms.priceBreaks(),
                terms.moq(),
                terms.orderMultiple(),
                terms.leadTimeDays(),
                capacityPerWeek);
    }
}
