package io.leadline.replenishment;

import io.leadline.stock.Stamp;
import java.time.LocalDate;

/**
 * Units that came to a location.
 *
 * @param cause such as the order they came with
 * @param counted whether a count found them, so that nobody knows since when they lie there
 */
public record Inflow(LocalDate day, double units, String cause, Stamp stamp, boolean counted) {

    public Inflow {
        if (!(units > 0)) {
            throw new IllegalArgumentException(
                    "What came in on " + day + " with " + cause + " is above zero, not " + units);
        }
    }
}
