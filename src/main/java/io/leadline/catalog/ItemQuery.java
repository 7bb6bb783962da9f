package io.leadline.catalog;

/**
 * Which items a list shows.
 *
 * @param text part of the SKU or the name, upper and lower case alike; empty for all
 * @param category empty for all
 * @param offset how many rows to leave out
 * @param limit how many rows to give at most, 1 to 1,000
 */
public record ItemQuery(String text, String category, Sort sort, boolean descending, int offset, int limit) {

    public enum Sort {
        SKU,
        NAME,
        CATEGORY,
        COST,
        PRICE
    }

    public ItemQuery {
        if (offset < 0 || limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException(
                    "A page has an offset of zero or more and 1 to 1,000 rows, not " + offset + " and " + limit);
        }
    }
}
