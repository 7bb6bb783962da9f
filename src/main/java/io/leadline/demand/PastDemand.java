package io.leadline.demand;

import io.leadline.demand.forecast.DemandHistory;
import io.leadline.shared.Period;
import java.util.List;

/** Turns sales into demand: what was sold is not always what was wanted. */
public final class PastDemand {

    /** Goods that come back later than this are another story than the order they belonged to. */
    private static final int RETURNED_WITHIN_DAYS = 60;

    private PastDemand() {}

    /**
     * Demand of the days of a series. Units that came back, and orders that were cancelled, are taken off the sales
     * before them, the latest first. Days without stock are not known. Single days on which somebody bought far more
     * than anybody before count up to a limit.
     *
     * @param empty days at whose end the shelf was empty
     */
    public static DemandHistory of(DailySales sold, List<Period> empty) {
        double[] units = kept(sold);
        DemandHistory history =
                new DemandHistory(ExceptionalDays.clipped(units), sold.first().plusDays(sold.days() - 1L));
        return empty.isEmpty() ? history : history.withoutStockOuts(inStock(sold, empty));
    }

    /** Units sold per day that did not come back. */
    public static double[] kept(DailySales sold) {
        double[] units = sold.units().clone();
        for (int day = 0; day < units.length; day++) {
            double back = sold.returnedUnits()[day];
            for (int before = day; back > 0 && before >= Math.max(0, day - RETURNED_WITHIN_DAYS); before--) {
                double taken = Math.min(back, units[before]);
                units[before] -= taken;
                back -= taken;
            }
        }
        return units;
    }

    /**
     * False on days after the shelf ran empty. The day it ran empty could sell until then; and a sale shows that goods
     * are there again, or that customers buy without them: from then on zero is zero.
     */
    public static boolean[] inStock(DailySales sold, List<Period> empty) {
        boolean[] there = new boolean[sold.days()];
        java.util.Arrays.fill(there, true);
        for (Period period : empty) {
            long from = period.from().toEpochDay() - sold.first().toEpochDay();
            long to = period.to().toEpochDay() - sold.first().toEpochDay();
            for (long day = Math.max(0, from); day <= Math.min(to, there.length - 1L); day++) {
                boolean soldSomething = sold.units()[(int) day] > 0;
                if (soldSomething && day > from) {
                    break;
                }
                there[(int) day] = soldSomething;
            }
        }
        return there;
    }
}
