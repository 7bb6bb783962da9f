package io.leadline.planning;

import io.leadline.planning.ReorderAdvice.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Which plans a list shows.
 *
 * @param text beginning of the SKU; empty for all
 * @param decision null for all
 * @param demandClass such as {@code AX}; empty for all
 * @param offset rows left out
 * @param limit rows given at most, 1 to 1,000
 */
public record PlanQuery(
        String text, @Nullable Decision decision, String demandClass, Sort sort, int offset, int limit) {

    /** What comes first. */
    public enum Sort {
        SKU,
        STOCKOUT,
        EXCESS,
        ORDER_VALUE
    }

    public PlanQuery {
        if (offset < 0 || limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException(
                    "A page has an offset of zero or more and 1 to 1,000 rows, not " + offset + " and " + limit);
        }
    }
}
