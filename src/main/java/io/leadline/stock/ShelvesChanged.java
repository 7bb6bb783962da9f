package io.leadline.stock;

import io.leadline.shared.Sku;
import java.util.Set;

/**
 * What lies on shelves, or what of it may be promised, was changed; published after it is stored, at most once, so that nothing
 * may depend on it that a later look would not repair.
 */
public record ShelvesChanged(Set<Shelf> shelves) {

    public record Shelf(String location, Sku sku) {}

    public ShelvesChanged {
        shelves = Set.copyOf(shelves);
    }
}
