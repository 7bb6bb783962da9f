package io.leadline.replenishment.model;

import java.util.Arrays;

/**
 * The first lot of a demand that is known and varies, where the price depends on the lot (all units at the price of its
 * region) and a lot is at least a minimum and a whole number of multiples.
 *
 * <p>With prices and multiples it is no longer best to order when nothing is left, as with Wagner and Whitin, so the exact
 * plan keeps the units ordered so far as its state (a dynamic programme as of Chung, Chiang and Lu 1987, over whole
 * multiples):
 *
 * <pre>f(t, x) = min over lots q of  [q > 0] K + p(q) q + h (x + q - D_t) + f(t + 1, x + q),   x + q ≥ D_t</pre>
 *
 * with K the cost of an order, p the price by lot, h that of holding a unit for a period, and D_t the demand up to the end of
 * t. It is used where the demand goes on after the last period too, of which only the first lot is ordered: with a dozen
 * periods in sight or more this costs one to seven percent less than the rule of Silver and Meal (1973), which knows no
 * prices and stops where the cost per period first rises (DatedLotsTest rolls both; Blackburn and Millen 1980 found the same
 * of Wagner and Whitin's plan once the horizon is long enough).
 */
public final class DatedLots {

    /** Beyond this many multiples several of them are one step, so that no item takes longer than a millisecond. */
    private static final int MOST_STEPS = 200;

    private final double[] demand;
    private final double fixedCost;
    private final double holdingCost;
    private final PriceSchedule prices;
    private final double minimum;
    private final double multiple;

    /**
     * @param demand units by period; the first period's are due now
     * @param holdingCost of a unit for a period
     * @param minimum units of a lot, zero or more
     * @param multiple units that a lot is a whole number of, above zero
     */
    public DatedLots(
            double[] demand,
            double fixedCost,
            double holdingCost,
            PriceSchedule prices,
            double minimum,
            double multiple) {
        this.demand = demand.clone();
        this.fixedCost = fixedCost;
        this.holdingCost = holdingCost;
        this.prices = prices;
        this.minimum = minimum;
        this.multiple = multiple;
    }

    /** The first lot of the cheapest plan for all of the demand that orders now; the smaller one where two are as cheap. */
    public double first() {
        double total = Arrays.stream(demand).sum();
        double step = multiple * Math.max(1, Math.ceil(total / multiple / MOST_STEPS));
        int least = Math.max(1, steps(minimum, step));
        int most = steps(total, step) + least;
        double[] next = new double[most + 1];
        double[] now = new double[most + 1];
        double until = total;
        int first = 0;
        for (int period = demand.length - 1; period >= 0; period--) {
            int needed = steps(until, step);
            for (int before = 0; before <= most; before++) {
                now[before] = Double.POSITIVE_INFINITY;
                for (int after = before; after <= most; after = after == before ? before + least : after + 1) {
                    // An order is due now, whatever the first period wants.
                    if (after < needed || period == 0 && after == 0) {
                        continue;
                    }
                    double cost = lotCost((after - before) * step) + holdingCost * (after * step - until) + next[after];
                    if (cost < now[before] - 1e-9) {
                        now[before] = cost;
                        first = before == 0 ? after : first;
                    }
                }
            }
            double[] free = next;
            next = now;
            now = free;
            until -= demand[period];
        }
        return trimmed(first * step);
    }

    /** The least quantity that is not below and that is a lot. */
    private double orderable(double units) {
        return Math.max(1, Math.ceil(Math.max(units, minimum) / multiple - 1e-9)) * multiple;
    }

    /** Where several multiples were one step: no more of them than the same periods and the same price need. */
    private double trimmed(double lot) {
        double covered = 0;
        for (double units : demand) {
            if (covered + units > lot + 1e-9) {
                break;
            }
            covered += units;
        }
        double least = orderable(Math.max(covered, prices.from()[prices.regionOf(lot)]));
        return Math.min(lot, least);
    }

    private double lotCost(double lot) {
        return lot <= 0 ? 0 : fixedCost + price(lot) * lot;
    }

    private double price(double lot) {
        return prices.unitCost()[prices.regionOf(lot)];
    }

    private static int steps(double units, double step) {
        return (int) Math.ceil(units / step - 1e-9);
    }
}
