package io.leadline.replenishment.policy;

import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.SalesTrend;
import io.leadline.replenishment.SalesTrend.Direction;
import java.util.Arrays;

/**
 * How fast stock moves, and what that asks of its purchasing.
 *
 * <p>Turns are the units of a year over the stock, both at the same cost (cost of sales over stock, as Silver, Pyke and
 * Thomas 2017, chapter 1, have it), and the classes by them are an FSN analysis (fast, slow, non-moving); dead is what the
 * settings call dead.
 */
final class Turnovers {

    /** From so many turns a year on stock moves fast. */
    static final double FAST_TURNS = 12;

    /** Below so many turns it moves slowly. */
    static final double SLOW_TURNS = 1;

    private static final double LONG_LOT_DAYS = 182;
    private static final double MOSTLY = 0.5;

    private Turnovers() {}

    /**
     * @param stock units that lie there
     * @param perYear units sold in a year
     * @param units sold by day, the last known day at the end
     * @param longHere whether any of the stock has lain there for as long as makes it non-moving
     * @param dead whether it is dead by the settings
     */
    static Pace pace(double stock, double perYear, double[] units, int deadDays, boolean longHere, boolean dead) {
        if (stock <= 0) {
            return Pace.NONE;
        }
        if (dead) {
            return Pace.DEAD;
        }
        int still = Math.max(1, deadDays / 2);
        if (longHere && units.length >= still && last(units, still) <= 0) {
            return Pace.NON_MOVING;
        }
        double turns = perYear / stock;
        return turns >= FAST_TURNS ? Pace.FAST : turns < SLOW_TURNS ? Pace.SLOW : Pace.NORMAL;
    }

    /** Units sold on the last days. */
    static double last(double[] units, int days) {
        return Arrays.stream(units, Math.max(0, units.length - days), units.length)
                .sum();
    }

    /**
     * What a purchasing change is decided by.
     *
     * @param stock units that lie there and are free
     * @param excess units beyond the longest cover
     * @param perDay units expected on a day
     * @param offered whether anybody offers the item
     * @param minimum least units of an order
     * @param lot units of the next order; 0 where none is in sight
     * @param safety units held against chance
     * @param maxCoverDays the longest cover
     */
    record Situation(
            Pace pace,
            SalesTrend trend,
            double stock,
            double excess,
            double perDay,
            boolean offered,
            double minimum,
            double lot,
            double safety,
            int maxCoverDays) {

        private boolean lastsLonger(double units, double days) {
            return units > 0 && (perDay <= 0 || units / perDay > days);
        }
    }

    /** The first that fits; what cannot be bought asks for nothing but to stay so. */
    static PurchasingChange change(Situation it) {
        boolean falls = it.trend().direction() == Direction.FALLING;
        if (it.pace() == Pace.DEAD || it.pace() == Pace.NON_MOVING) {
            return PurchasingChange.STOP_REORDERING;
        }
        if (!it.offered() || it.pace() == Pace.NONE) {
            return PurchasingChange.KEEP;
        }
        boolean longMinimum = it.lastsLonger(it.minimum(), it.maxCoverDays());
        if (it.excess() >= 1) {
            return longMinimum
                    ? PurchasingChange.NEGOTIATE_MINIMUM
                    : falls ? PurchasingChange.FOLLOW_FALL : PurchasingChange.ORDER_NOTHING_NOW;
        }
        if (it.pace() == Pace.SLOW) {
            return longMinimum
                    ? PurchasingChange.NEGOTIATE_MINIMUM
                    : it.lastsLonger(it.lot(), LONG_LOT_DAYS)
                            ? PurchasingChange.SMALLER_LOTS
                            : it.safety() > MOSTLY * it.stock()
                                    ? PurchasingChange.LOWER_TARGET
                                    : falls ? PurchasingChange.FOLLOW_FALL : PurchasingChange.KEEP;
        }
        return falls
                ? PurchasingChange.FOLLOW_FALL
                : it.pace() == Pace.FAST && it.trend().direction() == Direction.RISING
                        ? PurchasingChange.FOLLOW_RISE
                        : PurchasingChange.KEEP;
    }
}
