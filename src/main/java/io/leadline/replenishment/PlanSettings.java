package io.leadline.replenishment;

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
 * @param rules how what lies too long and what is moved is judged
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
        int maxCoverDays,
        StockRules rules) {

    /** Fill rates as many companies want them, by class. */
    public static final Map<String, ServiceTarget> FILL_RATES = Map.of(
            "A", new ServiceTarget.FillRate(0.98),
            "B", new ServiceTarget.FillRate(0.97),
            "C", new ServiceTarget.FillRate(0.95));

    /** What pays, item by item, and no class below a fill rate. */
    public static final PlanSettings DEFAULT = new PlanSettings(
            Map.of(
                    "A", new ServiceTarget.Economy(0.95),
                    "B", new ServiceTarget.Economy(0.93),
                    "C", new ServiceTarget.Economy(0.90)),
            new ServiceTarget.Economy(0.90),
            Map.of(),
            null,
            7,
            2.5,
            0.25,
            120,
            StockRules.USUAL);

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

    /** With the usual rules. */
    public PlanSettings(
            Map<String, ServiceTarget> targets,
            ServiceTarget otherwise,
            Map<String, ServiceTarget> targetsBySupplier,
            @Nullable ServiceTarget promotionTarget,
            int reviewDays,
            double orderCost,
            double holdingRatePerYear,
            int maxCoverDays) {
        this(
                targets,
                otherwise,
                targetsBySupplier,
                promotionTarget,
                reviewDays,
                orderCost,
                holdingRatePerYear,
                maxCoverDays,
                StockRules.USUAL);
    }

    /** Without targets for suppliers and promotions. */
    public PlanSettings(
            Map<String, ServiceTarget> targets,
            ServiceTarget otherwise,
            int reviewDays,
            double orderCost,
            double holdingRatePerYear,
            int maxCoverDays) {
        this(
                targets,
                otherwise,
                Map.of(),
                null,
                reviewDays,
                orderCost,
                holdingRatePerYear,
                maxCoverDays,
                StockRules.USUAL);
    }

    /** The same with other targets for the classes. */
    public PlanSettings withTargets(Map<String, ServiceTarget> others) {
        return new PlanSettings(
                others,
                otherwise,
                targetsBySupplier,
                promotionTarget,
                reviewDays,
                orderCost,
                holdingRatePerYear,
                maxCoverDays,
                rules);
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
                maxCoverDays,
                rules);
    }

    /** The same with another target while promotions run, and other rules. */
    public PlanSettings with(@Nullable ServiceTarget promotion, StockRules others) {
        return new PlanSettings(
                targets,
                otherwise,
                targetsBySupplier,
                promotion,
                reviewDays,
                orderCost,
                holdingRatePerYear,
                maxCoverDays,
                others);
    }
}
