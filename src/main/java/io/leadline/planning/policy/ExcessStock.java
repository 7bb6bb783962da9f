package io.leadline.planning.policy;

import io.leadline.planning.DemandOutlook;
import io.leadline.planning.Overstock;
import io.leadline.planning.Overstock.Remedy;
import io.leadline.planning.PlanSettings;
import io.leadline.planning.StockPosition;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Finds stock that lies too long, and the remedy that loses least.
 *
 * <p>Too much is what remains after the reorder point and the longest cover are taken off. Per unit, keeping it costs
 * holding until it is sold; returning it the restocking fee; marking it down the reduction; cancelling and postponing
 * what is still open cost next to nothing; moving it to where it is needed costs the handling.
 */
final class ExcessStock {

    private static final double NEVER_DAYS = 3650;
    private static final double RETURN_LOSS = 0.30;
    static final double MARK_DOWN_LOSS = 0.50;
    private static final double TRANSFER_LOSS = 0.10;

    private ExcessStock() {}

    /** @param neededElsewhere units that other locations lack */
    static Overstock of(
            DemandOutlook outlook,
            StockPosition stock,
            double reorderPoint,
            Money unitCost,
            PlanSettings settings,
            double neededElsewhere) {
        double open = stock.supply().stream()
                .mapToDouble(s -> s.quantity().toDouble())
                .sum();
        double total = stock.free().toDouble() + open;
        double excess = total - Math.max(reorderPoint, 0) - outlook.expectedOver(settings.maxCoverDays());
        if (excess < 1) {
            Money zero = Money.zero(unitCost.currency());
            return new Overstock(0, zero, 0, zero, Remedy.NONE);
        }
        double days = Math.min(outlook.daysToUse(total), NEVER_DAYS);
        double keeping = settings.holdingRatePerYear() * days / 2 / 365;
        double cost = unitCost.amount().doubleValue() * excess;
        return new Overstock(
                excess,
                money(cost, unitCost),
                days,
                money(cost * keeping, unitCost),
                remedy(excess, open, days, keeping, neededElsewhere));
    }

    private static Remedy remedy(double excess, double open, double days, double keeping, double neededElsewhere) {
        if (open > 0) {
            return days >= 365 ? Remedy.CANCEL_OPEN_ORDER : Remedy.POSTPONE_OPEN_ORDER;
        }
        if (neededElsewhere >= excess / 4 && TRANSFER_LOSS < keeping + 0.05) {
            return Remedy.TRANSFER;
        }
        if (RETURN_LOSS < keeping) {
            return MARK_DOWN_LOSS < keeping && days >= NEVER_DAYS ? Remedy.MARK_DOWN : Remedy.RETURN;
        }
        return Remedy.NONE;
    }

    private static Money money(double amount, Money like) {
        return new Money(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN), like.currency());
    }
}
