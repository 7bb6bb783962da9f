package io.leadline.shipments;

import io.leadline.shipments.Shipment.State;
import java.util.Set;

/**
 * Which shipments somebody looks at, those that arrive first in front.
 *
 * @param text in its number, tracking number, carrier, supplier or orders; empty for all
 * @param states empty for all
 */
public record ShipmentQuery(String text, Set<State> states, int offset, int limit) {

    public ShipmentQuery {
        states = Set.copyOf(states);
    }
}
