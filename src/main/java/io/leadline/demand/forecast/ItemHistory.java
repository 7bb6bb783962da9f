package io.leadline.demand.forecast;

/**
 * An item's demand with what it may borrow from.
 *
 * @param item which item, and where
 * @param category items whose profiles resemble each other
 */
public record ItemHistory(String item, String category, DemandHistory demand) {}
