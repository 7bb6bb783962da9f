package io.leadline.planning;

import io.leadline.replenishment.ReorderAdvice.Decision;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which plans a list shows, and in which order.
 *
 * @param text part of the name or beginning of the SKU; empty for all
 * @param demandClass such as {@code AX}, or {@code A}; empty for all
 * @param decision null for all
 */
public record PortfolioQuery(
        Lens lens,
        String text,
        String demandClass,
        String location,
        String supplier,
        String category,
        @Nullable Decision decision,
        Sort sort,
        boolean descending) {

    /** What the rows are ordered by. */
    public enum Sort {
        /** What the lens ranks by. */
        MONEY,
        NAME,
        CLASS,
        STOCK,
        COVER,
        TURNS,
        SELL_THROUGH,
        STOCKOUT,
        QUANTITY
    }

    public PortfolioQuery {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Everything, the most money first. */
    public static PortfolioQuery all() {
        return new PortfolioQuery(Lens.ALL, "", "", "", "", "", null, Sort.MONEY, true);
    }

    public PortfolioQuery with(Lens other) {
        return new PortfolioQuery(other, text, demandClass, location, supplier, category, decision, sort, descending);
    }

    boolean matches(PlanRow row, String words) {
        return (demandClass.isEmpty() || row.subject().demandClass().startsWith(demandClass))
                && (decision == null || row.advice().decision() == decision)
                && (location.isEmpty() || row.subject().location().equals(location))
                && (supplier.isEmpty() || row.advice().supplier().equals(supplier))
                && (category.isEmpty() || row.subject().category().equals(category))
                && (text.isEmpty() || words.contains(text));
    }
}
