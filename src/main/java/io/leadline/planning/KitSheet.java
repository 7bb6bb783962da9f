package io.leadline.planning;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;

/**
 * What an item has to do with kits.
 *
 * @param parts what it is made of; empty for what is no kit
 * @param places how many of the kit can be put together, by location that has any of its parts
 * @param kits that it is a part of
 */
public record KitSheet(List<Line> parts, List<Place> places, List<Line> kits) {

    public KitSheet {
        parts = List.copyOf(parts);
        places = List.copyOf(places);
        kits = List.copyOf(kits);
    }

    /** @param quantity of the part in one kit */
    public record Line(Sku sku, String name, Quantity quantity) {}

    /** @param kits whole kits that the free stock of the parts makes */
    public record Place(String location, long kits) {}

    public boolean isEmpty() {
        return parts.isEmpty() && kits.isEmpty();
    }
}
