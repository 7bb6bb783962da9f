package io.leadline.demand.forecast;

/**
 * An item's demand with what it may borrow from.
 *
 * @param item which item, and where
 * @param category items whose profiles resemble each other
 * @param location where it is sold; empty where all is one place
 * @param price what one unit is offered for; 0 where unknown
 */
public record ItemHistory(String item, String category, String location, double price, DemandHistory demand) {

    /** Of one place, at an unknown price. */
    public ItemHistory(String item, String category, DemandHistory demand) {
        this(item, category, "", 0, demand);
    }
}
