package io.leadline.demand;

import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.ItemHistory;
import io.leadline.shared.Sku;

/** What customers wanted of one item at one location, and what it may borrow from. */
public record PlaceHistory(Sku sku, String category, String location, DemandHistory demand) {

    public ItemHistory asItem() {
        return new ItemHistory(location + "/" + sku, category, demand);
    }

    PlaceHistory with(double[] units) {
        return new PlaceHistory(sku, category, location, new DemandHistory(units, demand.lastDay()));
    }
}
