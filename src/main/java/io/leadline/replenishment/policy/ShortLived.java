package io.leadline.replenishment.policy;

import io.leadline.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** What does not keep: a unit that is not sold in its shelf life loses what was paid for it. */
final class ShortLived {

    private static final int MOST_LOTS_TRIED = 40;

    private ShortLived() {}

    /** What one more unit at the reorder point loses; null where it keeps. */
    static ProtectionDemand.@Nullable Spoilage spoilage(Case it) {
        int life = it.situation().limits().shelfLifeDays();
        return life > 0 ? new ProtectionDemand.Spoilage(life, it.offer().toCompany(Level.unitPrice(it, 1))) : null;
    }

    /** What usually comes in with one order: where a lot and the protected time leave no shelf life over, what is due alone. */
    static double lotOrLess(Case it, double lot) {
        int life = it.situation().limits().shelfLifeDays();
        if (life == 0) {
            return lot;
        }
        double keeps = it.outlook().expectedOver(it.leadTime().meanDays() + life);
        double over = keeps - it.outlook().expectedOver(it.protectedDays());
        return Math.max(it.terms().moq().toDouble(), over < 2 * lot ? 1 : lot);
    }

    /**
     * The lot that costs least for each unit: price, order, holding, and what of it gets too old.
     *
     * @param need units due now
     * @param economic the lot where everything keeps
     */
    static Quantity lot(Case it, double need, Quantity economic) {
        int life = it.situation().limits().shelfLifeDays();
        double perYear = it.unitsPerYear();
        if (life == 0 || perYear <= 0) {
            return economic;
        }
        ProtectionDemand demand = new ProtectionDemand(it.outlook(), it.leadTime(), it.reviewDays());
        double there =
                Math.max(0, it.unpromised().free().toDouble() + it.unpromised().coming());
        double before = demand.outdated(there, life);
        double multiple = it.terms().orderMultiple().toDouble();
        double step = Math.max(1, Math.ceil(economic.toDouble() / multiple / MOST_LOTS_TRIED)) * multiple;
        Quantity best = economic;
        double least = Double.POSITIVE_INFINITY;
        for (Quantity lot = LotSize.orderable(it.terms(), need);
                lot.compareTo(economic) <= 0;
                lot = LotSize.orderable(it.terms(), lot.toDouble() + step)) {
            double units = lot.toDouble();
            double price = Level.unitPrice(it, units);
            double held = it.settings().holdingRatePerYear() * price * units / 2 / perYear;
            double each =
                    price + held + (it.orderCost() + price * (demand.outdated(there + units, life) - before)) / units;
            if (each < least) {
                least = each;
                best = lot;
            }
        }
        return best;
    }
}
