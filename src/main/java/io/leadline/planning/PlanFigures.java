package io.leadline.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What totals over all plans need of one.
 *
 * @param stockValue of the free stock, in the item's currency
 * @param yearValue units sold in a year times unit cost
 * @param excessValue of what is too much
 */
public record PlanFigures(
        String demandClass,
        String decision,
        double stockValue,
        double yearValue,
        double excessValue,
        @Nullable LocalDate stockoutDate) {}
