package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Overstock.Option;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds stock that lies too long, and the remedy that loses least.
 *
 * <p>Too much is what remains after the reorder point and the longest cover are taken off, today or on the day on which an
 * open order comes, whichever is more; an order that comes when it can be sold is not too much. What a remedy does not reach
 * is kept. With v the value of a unit:
 *
 * <pre>
 * keep       v · holding rate · days / 365, days being the middle of the time in which the excess is sold; at most v
 * postpone   cost of an order; of what is still on order and sells within a year
 * cancel     cost of an order and a share of v, usually 2 %; of what is still on order
 * transfer   a share of v, usually 10 %; of what lies here and other locations lack
 * return     a share of v, usually 30 %; of what lies here and still sells, because a supplier takes nothing back that is dead
 * mark down  a share of v, usually 50 %; of what lies here
 * </pre>
 */
final class ExcessStock {

    private static final double NEVER_DAYS = 3650;
    private static final double YEAR_DAYS = 365;

    private final Money unitCost;
    private final double excess;
    private final double keeping;
    private final List<Option> options = new ArrayList<>();

    private ExcessStock(Money unitCost, double excess, double keeping) {
        this.unitCost = unitCost;
        this.excess = excess;
        this.keeping = keeping;
    }

    /**
     * @param orderCost of an order, in the currency of the unit cost
     * @param neededElsewhere units that other locations lack
     * @param dead whether nothing was sold for the time that makes stock dead
     */
    static Overstock of(
            DemandOutlook outlook,
            StockPosition all,
            double reorderPoint,
            Money unitCost,
            PlanSettings settings,
            double orderCost,
            double neededElsewhere,
            boolean dead) {
        StockPosition stock = all.unpromised(LocalDate.MAX);
        double free = stock.free().toDouble();
        double total = free;
        double open = 0;
        double excess = free - kept(outlook, reorderPoint, settings, 0);
        double sum = free;
        double ordered = 0;
        for (ExpectedSupply supply : stock.supply()) {
            sum += supply.quantity().toDouble();
            ordered += supply.source().equals(StockPosition.IN_TRANSIT)
                    ? 0
                    : supply.quantity().toDouble();
            long days = Math.max(0, ChronoUnit.DAYS.between(outlook.from(), supply.probableArrival()));
            double then = sum - kept(outlook, reorderPoint, settings, days);
            if (then > excess) {
                excess = then;
                total = sum;
                open = ordered;
            }
        }
        if (excess < 1) {
            return Overstock.none(unitCost.currency(), dead);
        }
        double days = Math.min(outlook.daysToUse(total), NEVER_DAYS);
        double middle = (Math.min(outlook.daysToUse(total - excess), NEVER_DAYS) + days) / 2;
        double keeping = Math.min(1, settings.holdingRatePerYear() * middle / YEAR_DAYS);
        ExcessStock found = new ExcessStock(unitCost, excess, keeping);
        open = Math.min(excess, open);
        double here = Math.min(excess, Math.max(0, free));
        StockRules rules = settings.rules();
        found.option(Remedy.NONE, excess, 0, keeping);
        if (days < YEAR_DAYS) {
            found.option(Remedy.POSTPONE_OPEN_ORDER, open, orderCost, 0);
        }
        found.option(Remedy.CANCEL_OPEN_ORDER, open, orderCost, rules.cancelLoss());
        found.option(Remedy.TRANSFER, Math.min(here, Math.floor(neededElsewhere)), 0, rules.transferLoss());
        if (!dead) {
            found.option(Remedy.RETURN, here, 0, rules.returnLoss());
        }
        found.option(Remedy.MARK_DOWN, here, 0, rules.markDownLoss());
        found.options.sort(Comparator.comparing(option -> option.cost().amount()));
        double value = unitCost.amount().doubleValue() * excess;
        return new Overstock(
                excess,
                found.money(value),
                days,
                found.money(value * keeping),
                found.options.getFirst().remedy(),
                found.options,
                dead);
    }

    /** What is not too much of everything that is there after so many days: until then demand takes some of it. */
    private static double kept(DemandOutlook outlook, double reorderPoint, PlanSettings settings, long days) {
        return Math.max(reorderPoint, 0) + outlook.expectedOver(days + (double) settings.maxCoverDays());
    }

    private void option(Remedy remedy, double units, double fixed, double lossShare) {
        if (units >= 1) {
            double perUnit = unitCost.amount().doubleValue();
            options.add(new Option(
                    remedy, units, money(fixed + perUnit * units * lossShare + perUnit * (excess - units) * keeping)));
        }
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN), unitCost.currency());
    }
}
