package io.leadline.simulation.flight;

import io.leadline.replenishment.PlanSettings;
import io.leadline.simulation.worlds.FlightWorlds;
import io.leadline.simulation.worlds.World;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be flown.
 *
 * @param id prefix of everything in the world
 * @param people whether buyers and managers act; where they do not, what the rules approve goes on and the rest stays
 * @param policy that the company plans by; null for the one that it has
 */
public record FlightPlan(
        String worldName,
        String id,
        int items,
        int suppliers,
        int days,
        long seed,
        boolean people,
        LocalDate lastOfHistory,
        String currency,
        @Nullable PlanSettings policy) {

    public static final LocalDate LAST_OF_HISTORY = LocalDate.of(2025, 2, 28);

    /** As long as the worlds' laws reach, with a year to look ahead. */
    public static final int MOST_DAYS = 730;

    public World world() {
        return FlightWorlds.named(worldName, id, items, suppliers, lastOfHistory, currency)
                .measured(days);
    }

    /** Whether the whole product is this company's, as it is where the business date is that of its history. */
    boolean alone() {
        return lastOfHistory.equals(LAST_OF_HISTORY);
    }

    /** All that its figures depend on, in words: flights of the same words are the same. */
    String asked() {
        String rules = policy == null
                ? "its own"
                : new TreeMap<>(policy.targets()) + " " + policy.otherwise() + " "
                        + new TreeMap<>(policy.targetsBySupplier()) + " " + policy.promotionTarget() + " "
                        + policy.reviewDays() + " " + policy.orderCost() + " " + policy.holdingRatePerYear() + " "
                        + policy.maxCoverDays() + " " + policy.rules();
        return worldName + ", " + items + " items, " + suppliers + " suppliers, " + days + " days from " + first()
                + ", seed " + seed + ", people " + people + ", " + currency + ", policy " + rules;
    }

    public LocalDate first() {
        return lastOfHistory.plusDays(1);
    }
}
