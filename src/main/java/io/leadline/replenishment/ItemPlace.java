package io.leadline.replenishment;

import io.leadline.shared.Sku;

/** One item at one location: what is planned. */
public record ItemPlace(Sku sku, String location) implements Comparable<ItemPlace> {

    public ItemPlace {
        if (location.isBlank()) {
            throw new IllegalArgumentException("The place of item " + sku + " has no location");
        }
    }

    @Override
    public int compareTo(ItemPlace other) {
        int byLocation = location.compareTo(other.location);
        return byLocation != 0 ? byLocation : sku.compareTo(other.sku);
    }

    /** Unique among all; a SKU may hold any character, a location's id holds no slash. */
    @Override
    public String toString() {
        return location + "/" + sku;
    }
}
