package io.leadline.outlook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private static final Duration MAKING = Duration.ofMinutes(2);

    /** The sheet that its order is written on: sent twice, it orders once. As long for every supplier, and another for every gap. */
    String form(String outlook) {
        String all = String.join("\n", outlook, Integer.toString(commitment), gap, kind.name(), supplierId);
        return "gap-" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether its order may still be being made: that takes a moment, or somebody fell. */
    boolean isMaking(Instant now) {
        return now.isBefore(at.plus(MAKING));
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
