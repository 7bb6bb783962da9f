package io.leadline.planning;

import java.util.Map;

/**
 * What the company wants of a plan.
 *
 * @param targets service target by demand class, such as {@code AX}; a missing one is {@code otherwise}
 * @param reviewDays days between two plans
 * @param orderCost money for placing and receiving one order line
 * @param holdingRatePerYear cost of holding stock for a year as a share of its value
 * @param maxCoverDays no lot is made larger than the demand of these days, unless the supplier's minimum demands it
 */
public record PlanSettings(
        Map<String, ServiceTarget> targets,
        ServiceTarget otherwise,
        int reviewDays,
        double orderCost,
        double holdingRatePerYear,
        int maxCoverDays) {

    public static final PlanSettings DEFAULT = new PlanSettings(
            Map.of(
                    "A", new ServiceTarget.FillRate(0.98),
                    "B", new ServiceTarget.FillRate(0.97),
                    "C", new ServiceTarget.FillRate(0.95)),
            new ServiceTarget.FillRate(0.95),
            7,
            2.5,
            0.25,
            120);

    public PlanSettings {
        targets = Map.copyOf(targets);
        if (reviewDays < 1 || maxCoverDays < 1 || !(orderCost >= 0) || !(holdingRatePerYear > 0)) {
            throw new IllegalArgumentException(
                    "Plans need a review of a day or more, a cover of a day or more, an order"
                            + " cost of zero or more and a holding rate above zero, not " + reviewDays + ", "
                            + maxCoverDays
                            + ", " + orderCost + ", " + holdingRatePerYear);
        }
    }

    /** The target of a class; the more exact class, AX, goes before A. */
    public ServiceTarget target(DemandClass demandClass) {
        ServiceTarget exact = targets.get(demandClass.toString());
        return exact != null ? exact : targets.getOrDefault(demandClass.value().name(), otherwise);
    }

    public PlanSettings withReviewDays(int days) {
        return new PlanSettings(targets, otherwise, days, orderCost, holdingRatePerYear, maxCoverDays);
    }
}
