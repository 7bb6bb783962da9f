package io.leadline.stock;

import java.util.List;
import java.util.Optional;

/**
 * Some movements of an item, newest first.
 *
 * @param next the place of the last of them, behind which the next page begins; empty where there is none
 */
public record MovementsPage(List<Movement> movements, Optional<Stock.Place> next) {

    public MovementsPage {
        movements = List.copyOf(movements);
    }
}
