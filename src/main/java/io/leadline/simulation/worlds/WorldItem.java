package io.leadline.simulation.worlds;

import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.ItemPlace;
import java.util.List;

/**
 * One item at one location of a world.
 *
 * @param terms the preferred supplier's first
 * @param lead what these terms' suppliers really take, in the same order
 * @param channel that sells it, at full price unless a promotion says otherwise
 * @param returned share of what is sold that comes back and can be sold again
 */
public record WorldItem(
        Item item,
        String location,
        String channel,
        List<Terms> terms,
        List<LeadLaw> lead,
        DemandLaw law,
        double returned) {

    public WorldItem {
        terms = List.copyOf(terms);
        lead = List.copyOf(lead);
        if (terms.isEmpty() || terms.size() != lead.size()) {
            throw new IllegalArgumentException(item.sku() + " has " + terms.size() + " terms and " + lead.size()
                    + " laws of lead time; it needs one of each, and at least one");
        }
    }

    public ItemPlace place() {
        return new ItemPlace(item.sku(), location);
    }
}
