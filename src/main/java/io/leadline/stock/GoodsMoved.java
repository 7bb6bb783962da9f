package io.leadline.stock;

import java.util.List;

/**
 * Movements were booked; published after they are stored, and not again. Two who book the same at the same moment may both tell
 * of it, and a crash may keep it untold: whoever counts them goes by their ids.
 */
public record GoodsMoved(List<Movement> movements) {

    public GoodsMoved {
        movements = List.copyOf(movements);
    }
}
