package io.leadline.simulation.actors;

import io.leadline.shared.Sku;
import io.leadline.simulation.Chance;
import java.time.LocalDate;

/** The way of the goods: how long a supplier really takes, whatever it says, and what carriers and ports add to that. */
public interface Roads {

    /**
     * The day on which goods are at the gate if nothing happens on the road.
     *
     * @param ordered when the supplier got the order
     * @param chance of this very consignment
     */
    LocalDate arrival(String supplierId, Sku sku, LocalDate ordered, long units, Chance chance);

    /** The day on which such goods usually come: what the supplier itself expects. */
    LocalDate expected(String supplierId, Sku sku, LocalDate ordered, long units);

    /** The day on which a load comes after what has happened on the road by today; its own day where nothing has. */
    default LocalDate delayed(Goods.Load load, LocalDate today) {
        return load.day();
    }
}
