package io.leadline.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a gap whose order is being made. It is stored before anything is ordered, so that of two buyers one orders; and
 * says all of the order, so that after a fall between both the same is done again and comes to the same.
 *
 * @param commitment number of the one that left the gap
 * @param gap its key
 * @param units that are missing
 * @param supplierId of whom is ordered
 * @param quantity in the supplier's lots, as text
 * @param raises the proposal that has the item already and is raised; null where an order is made
 * @param raiseTo what its line has then, as text; null likewise
 * @param by id of the user
 */
public record GapClaim(
        int commitment,
        String gap,
        GapDecision.Kind kind,
        double units,
        String supplierId,
        String quantity,
        LocalDate arrives,
        @Nullable String raises,
        @Nullable String raiseTo,
        String reason,
        String by,
        String byName,
        Instant at) {

    /** The sheet that its order is written on: sent twice, it orders once. */
    String form(String outlook) {
        return outlook + "#" + commitment + "#" + Integer.toHexString((gap + kind + supplierId).hashCode());
    }

    /** Whether it is the same one, however exactly its time was kept. */
    boolean is(GapClaim other) {
        return form("").equals(other.form(""));
    }

    /** Whether somebody wishes what is being done already. */
    boolean is(GapWay way) {
        return kind == way.kind() && supplierId.equals(way.supplierId());
    }

    GapDecision decided(String order, Instant now) {
        return new GapDecision(commitment, gap, kind, units, List.of(order), reason, by, byName, now);
    }
}
