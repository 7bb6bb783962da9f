package io.leadline.tracking;

import io.leadline.stock.ShelvesChanged;
import java.util.Set;

/** What is ordered for these shelves may be needed on another day: another demand is expected there. Published after that is stored. */
public record NeedsMoved(Set<ShelvesChanged.Shelf> shelves) {

    public NeedsMoved {
        shelves = Set.copyOf(shelves);
    }
}
