package io.leadline.planning;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the company wants of a plan.
 *
 * @param targets service target by demand class, such as {@code AX}; a missing one is {@code otherwise}
 * @param targetsBySupplier service target by supplier, for everything bought from it; goes before the class's
 * @param promotionTarget what holds while a promotion runs within the protected time, for every item; null where a promotion
 *     changes no target
 * @param reviewDays days between two plans
 * @param orderCost money for placing and receiving one order line
 * @param holdingRatePerYear cost of holding stock for a year as a share of its value
 * @param maxCoverDays no lot is made larger than the demand of these days, unless the supplier's minimum demands it
 */
public record PlanSettings(
        Map<String, ServiceTarget> targets,
        ServiceTarget otherwise,
        Map<String, ServiceTarget> targetsBySupplier,
        @Nullable ServiceTarget promotionTarget,
        int reviewDays,
        double orderCost,
        double holdingRatePerYear,
        int maxCoverDays) {

    /** Stock of which nothing was sold for this time is dead. */
    public static final int DEAD_STOCK_DAYS = 180;

    public static final PlanSettings DEFAULT = new PlanSettings(
            Map.of(
                    "A", new ServiceTarget.FillRate(0.98),
                    "B", new ServiceTarget.FillRate(0.97),
                    "C", new ServiceTarget.FillRate(0.95)),
            new ServiceTarget.FillRate(0.95),
            Map.of(),
            null,
            7,
            2.5,
            0.25,
            120);

    public PlanSettings {
        targets = Map.copyOf(targets);
        targetsBySupplier = Map.copyOf(targetsBySupplier);
        if (reviewDays < 1 || maxCoverDays < 1 || !(orderCost >= 0) || !(holdingRatePerYear > 0)) {
            throw new IllegalArgumentException(
                    "Plans need a review of a day or more, a cover of a day or more, an order"
                            + " cost of zero or more and a holding rate above zero, not " + reviewDays + ", "
                            + maxCoverDays
                            + ", " + orderCost + ", " + holdingRatePerYear);
        }
    }

    /** Without targets for suppliers and promotions. */
    public PlanSettings(
            Map<String, ServiceTarget> targets,
            ServiceTarget otherwise,
            int reviewDays,
            double orderCost,
            double holdingRatePerYear,
            int maxCoverDays) {
        this(targets, otherwise, Map.of(), null, reviewDays, orderCost, holdingRatePerYear, maxCoverDays);
    }

    /** The target of a class; the more exact class, AX, goes before A. */
    public ServiceTarget target(DemandClass demandClass) {
        ServiceTarget exact = targets.get(demandClass.toString());
        return exact != null ? exact : targets.getOrDefault(demandClass.value().name(), otherwise);
    }

    /**
     * The target that holds: of the promotion, else of the supplier, else of the class.
     *
     * @param supplierId who would deliver; null where nobody offers the item
     * @param promotion whether one runs within the time that an order placed today protects
     */
    public ServiceTarget target(DemandClass demandClass, @Nullable String supplierId, boolean promotion) {
        if (promotion && promotionTarget != null) {
            return promotionTarget;
        }
        ServiceTarget ofSupplier = supplierId == null ? null : targetsBySupplier.get(supplierId);
        return ofSupplier != null ? ofSupplier : target(demandClass);
    }

    public PlanSettings withReviewDays(int days) {
        return new PlanSettings(
                targets,
                otherwise,
                targetsBySupplier,
                promotionTarget,
                days,
                orderCost,
                holdingRatePerYear,
                maxCoverDays);
    }
}
