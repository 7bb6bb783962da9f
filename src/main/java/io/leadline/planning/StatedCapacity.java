package io.leadline.planning;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Terms;
import java.time.LocalDate;
import java.util.List;

/**
 * What a supplier says it can deliver in the week in which an order of today would arrive, in place of its usual capacity: the
 * rules of a capacity stay those of the terms. Of weeks of which nothing was said the usual one counts.
 */
final class StatedCapacity {

    private StatedCapacity() {}

    /** @param said of the item, by whatever supplier */
    static List<Terms> in(List<Terms> terms, List<CapacityPlan> said, LocalDate today) {
        return said.isEmpty()
                ? terms
                : terms.stream().map(each -> of(each, said, today)).toList();
    }

    private static Terms of(Terms terms, List<CapacityPlan> said, LocalDate today) {
        return said.stream()
                .filter(plan -> plan.supplierId().equals(terms.supplierId()))
                .findFirst()
                .flatMap(plan -> plan.on(today.plusDays(terms.leadTimeDays())))
                .map(terms::making)
                .orElse(terms);
    }
}
