package io.leadline.ordering;

import java.util.List;

/**
 * What a delivery really brought, where its count was wrong.
 *
 * @param number {@link Rounds#delivery()} of the order that was shown, because a correction is booked as a delivery is;
 *     tells a form sent twice
 * @param of the delivery that was counted wrongly
 * @param lines what it brought, line by line; zeros take a line back, and what is not named stays
 * @param last whether nothing more will come, although something is missing now
 */
public record Correction(int number, int of, List<Delivery.Counted> lines, boolean last, String reason) {

    public Correction {
        lines = List.copyOf(lines);
    }
}
