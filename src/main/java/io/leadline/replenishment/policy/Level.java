package io.leadline.replenishment.policy;

import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.shared.Quantity;

/**
 * The least stock position that keeps the service target.
 *
 * @param target a cycle service, a fill rate, or economy
 * @param lotUnits units that usually come in with one order
 * @param most however wild the demand: what lies longer than the longest cover is no protection but dead stock
 */
record Level(Case it, ServiceTarget target, double lotUnits, double most) {

    static Level of(Case it) {
        double perYear = it.unitsPerYear();
        double lot = ShortLived.lotOrLess(
                it,
                LotSize.of(
                                it.terms(),
                                perYear,
                                1,
                                it.outlook().expectedOver(it.coverDays()),
                                it.orderCost(),
                                it.settings().holdingRatePerYear())
                        .toDouble());
        double most = it.outlook().expectedOver(it.protectedDays() + it.coverDays());
        return new Level(it, cycleOrFill(it, lot, perYear), lot, most);
    }

    /** Where deliveries take so long. */
    double at(LeadTime leadTime) {
        return Math.min(wanted(new ProtectionDemand(it.outlook(), leadTime, it.reviewDays())), most);
    }

    /** So many days after deliveries that take so long, if nothing more came in until then. */
    double later(LeadTime leadTime, int days) {
        double longest = it.outlook().expectedOver(it.protectedDays() + it.coverDays() + days);
        return Math.min(wanted(new ProtectionDemand(it.outlook(), leadTime.later(days), it.reviewDays())), longest);
    }

    private double wanted(ProtectionDemand demand) {
        if (!(target instanceof ServiceTarget.Economy economy)) {
            return demand.reorderPoint(target, lotUnits);
        }
        double holding = it.settings().holdingRatePerYear()
                * it.offer().toCompany(unitPrice(it, lotUnits))
                * it.reviewDays()
                / 365;
        return Math.max(
                demand.reorderPoint(economy.atLeast(), lotUnits),
                demand.worthHolding(lotUnits, holding, it.situation().unitMargin(), ShortLived.spoilage(it)));
    }

    /** A shortage cost becomes the cycle service that balances it; the other two stay what they are. */
    private static ServiceTarget cycleOrFill(Case it, double lot, double perYear) {
        return it.target() instanceof ServiceTarget.ShortageCost cost
                ? cost.cycleService(
                        Math.max(lot, it.outlook().expectedOver(it.reviewDays())),
                        it.settings().holdingRatePerYear() * it.offer().toCompany(unitPrice(it, lot)),
                        perYear)
                : it.target();
    }

    /** Of an order of so many units, in the offer's currency. */
    static double unitPrice(Case it, double units) {
        return it.terms()
                .unitPrice(Quantity.of(Math.max(1, (long) units)))
                .amount()
                .doubleValue();
    }
}
