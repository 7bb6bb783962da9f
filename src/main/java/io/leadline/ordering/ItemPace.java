package io.leadline.ordering;

import io.leadline.shared.Sku;
import java.util.OptionalDouble;

/** How fast an item goes at a place, which says for how many days a quantity lasts; planning knows it. */
public interface ItemPace {

    /** Units expected to be wanted on a day; empty where nothing was planned, or nothing is expected. */
    OptionalDouble unitsPerDay(Sku sku, String locationId);
}
