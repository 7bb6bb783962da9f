package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.LotTerm;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.MissedTarget.Why;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockTerm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service that a plan reaches where something keeps it from its target. Each case is measured over the time in which what
 * is missing is missed: the longest cover without a supplier, the rest of the sale where it ends too soon, and otherwise from
 * one review to the next.
 */
final class Reached {

    /** What is closer to the target than this is only rounded. */
    private static final double TOLERANCE = 0.0005;

    private Reached() {}

    /** Of an item that nobody offers; null where the target is kept, or is money and needs a price. */
    static @Nullable MissedTarget withoutSupplier(
            Replenishment.Situation situation, ServiceTarget wanted, PlanSettings settings) {
        if (wanted instanceof ServiceTarget.ShortageCost) {
            return null;
        }
        int days = (int) situation.limits().coverDays(settings.maxCoverDays());
        StockPosition stock =
                situation.stock().unpromised(situation.outlook().from().plusDays(days));
        double units = stock.free().toDouble() + stock.coming();
        return missed(wanted, kept(situation.outlook(), wanted, days, units), Why.NO_SUPPLIER);
    }

    /** Of an item with a supplier; null where the target is kept. */
    static @Nullable MissedTarget of(Case it, Decided decided, Requirement required) {
        Optional<LotTerm.Limited> limited = decided.ledger().terms().stream()
                .filter(LotTerm.Limited.class::isInstance)
                .map(LotTerm.Limited.class::cast)
                .findFirst();
        if (decided.decision() == Decision.TOO_LATE) {
            return restOfSale(it, there(it, decided), Why.END_OF_SALE);
        }
        if (limited.isPresent()) {
            Why why = why(limited.get(), decided.decision());
            double ordered = decided.ledger().sum().toDouble();
            double units = there(it, decided) + ordered;
            return it.lastOrder() ? restOfSale(it, units, why) : untilNext(it, units, ordered, required, why);
        }
        return it.lastOrder() ? null : covered(it, required);
    }

    private static Why why(LotTerm.Limited limited, Decision decision) {
        if (decision == Decision.LIMITED && limited.room() >= 1) {
            return Why.MINIMUM;
        }
        return switch (limited.limit()) {
            case SHELF_LIFE -> Why.SHELF_LIFE;
            case SHELF_SPACE -> Why.SHELF_SPACE;
            case CAPACITY -> Why.CAPACITY;
        };
    }

    /** Free, coming in time, or given by other locations. */
    private static double there(Case it, Decided decided) {
        double given = decided.ledger().terms().stream()
                .filter(StockTerm.Transfer.class::isInstance)
                .mapToDouble(term -> -term.amount().toDouble())
                .sum();
        return it.unpromised().free().toDouble() + it.arriving(Double.NEGATIVE_INFINITY, it.protectedDays()) + given;
    }

    private static @Nullable MissedTarget restOfSale(Case it, double units, Why why) {
        ServiceTarget target = Level.of(it).target();
        int days = it.outlook().unitsPerDay().length;
        return missed(target, kept(it.outlook(), target, days, units), why);
    }

    /**
     * Where every order is limited alike, the position never comes above what it is with this one. Where the stock is expected
     * to be used up before this one is here, it has to serve the days to the next one alone: what is lost before is over.
     */
    private static @Nullable MissedTarget untilNext(
            Case it, double position, double ordered, Requirement required, Why why) {
        double leadTime = it.leadTime().meanDays();
        ServiceTarget target = Level.of(it).target();
        if (Projection.lostUnits(it.outlook(), it.stock(), leadTime) > 0) {
            double units = it.arriving(leadTime, it.protectedDays()) + ordered;
            return missed(
                    target, kept(after(it.outlook(), leadTime, it.reviewDays()), target, it.reviewDays(), units), why);
        }
        if (position >= required.reorderPoint()) {
            return null;
        }
        ProtectionDemand demand = new ProtectionDemand(it.outlook(), it.next(), it.reviewDays());
        return missed(target, demand.kept(target, position, 0), why);
    }

    /** The demand of some days that begin later. */
    private static DemandOutlook after(DemandOutlook outlook, double from, int days) {
        double[] units = new double[Math.max(1, days)];
        for (int day = 0; day < units.length; day++) {
            units[day] = Math.max(0, outlook.expectedOver(from + day + 1) - outlook.expectedOver(from + day));
        }
        return new DemandOutlook(
                outlook.from(),
                units,
                outlook.noise(),
                outlook.levelError(),
                outlook.method(),
                outlook.correction(),
                outlook.surges());
    }

    private static @Nullable MissedTarget covered(Case it, Requirement required) {
        double most = it.outlook().expectedOver(it.protectedDays() + it.coverDays());
        if (most <= 0 || required.reorderPoint() < most * (1 - 1e-9)) {
            return null;
        }
        Level level = Level.of(it);
        ProtectionDemand demand = new ProtectionDemand(it.outlook(), it.next(), it.reviewDays());
        return missed(level.target(), demand.kept(level.target(), most, level.lotUnits()), Why.COVER);
    }

    /** With so many units, and nothing more, over so many days from today. */
    private static double kept(DemandOutlook outlook, ServiceTarget target, int days, double units) {
        return new ProtectionDemand(outlook, new LeadTime(0, 0, 0, 0), days).kept(target, Math.max(0, units), 0);
    }

    private static @Nullable MissedTarget missed(ServiceTarget target, double reached, Why why) {
        return reached < target.level() - TOLERANCE ? new MissedTarget(target.level(), reached, why) : null;
    }
}
