package io.leadline.stock;

import java.util.Set;

/** What is to come to these shelves is another quantity, or comes on another day; published after it is stored. */
public record ComingChanged(Set<ShelvesChanged.Shelf> shelves) {

    public ComingChanged {
        shelves = Set.copyOf(shelves);
    }
}
