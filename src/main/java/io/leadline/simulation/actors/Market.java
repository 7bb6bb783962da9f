package io.leadline.simulation.actors;

import io.leadline.replenishment.ItemPlace;
import java.time.LocalDate;
import java.util.List;

/** What customers want: the law of demand, which the product never sees. */
public interface Market {

    /** Of all items on one day, in a fixed order, the same whenever it is asked for. */
    List<Wish> wishes(LocalDate day);

    /**
     * What is asked for of one item in one channel.
     *
     * @param place whose shelf serves it
     * @param paid for one unit
     * @param returned units of earlier days that come back and can be sold again
     */
    record Wish(ItemPlace place, String channel, long units, double paid, long returned) {}
}
