package io.leadline.replenishment.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot that raises an item's order, with what it costs and brings.
 *
 * @param wish its number
 */
record BuyStep(int wish, double units, double cost, double gain) {

    /** What is not worth a line. */
    static final double LEAST_GAIN = 1e-9;

    private static final int STEPS = 12;

    double ratio() {
        return gain / cost;
    }

    /**
     * Lots of an item, the first at least its minimum; those that return more than the ones before are taken with them, so that
     * the ratio only falls. Where one more lot does not pay, all that it takes to the next lower price may.
     */
    static List<BuyStep> of(int number, Wish wish) {
        List<BuyStep> steps = new ArrayList<>();
        double size = Math.max(wish.multiple(), Math.ceil(wish.most() / STEPS / wish.multiple()) * wish.multiple());
        double units = 0;
        double reached = 0;
        double without = wish.shortWithout();
        for (int tries = 0; tries < STEPS; tries++) {
            double to = units == 0 ? Math.max(size, wish.least()) : units + size;
            double cheaper = cheaper(wish, Math.max(units, wish.least()));
            to = cheaper < to && cheaper > units ? cheaper : to;
            if (to > wish.most() + 1e-9) {
                break;
            }
            double gain = wish.gain(to, without);
            if (gain - reached <= LEAST_GAIN && !steps.isEmpty() && cheaper > to && cheaper <= wish.most() + 1e-9) {
                to = cheaper;
                gain = wish.gain(to, without);
            }
            BuyStep step = new BuyStep(number, to - units, wish.cost(to) - wish.cost(units), gain - reached);
            if (step.gain <= LEAST_GAIN && !steps.isEmpty()) {
                break;
            }
            // All units of a larger order may cost no more than those of a smaller one.
            while (!steps.isEmpty()
                    && (step.cost <= LEAST_GAIN || steps.getLast().ratio() <= step.ratio())) {
                BuyStep last = steps.removeLast();
                step = new BuyStep(number, last.units + step.units, last.cost + step.cost, last.gain + step.gain);
            }
            steps.add(step);
            units = to;
            reached = gain;
        }
        return steps;
    }

    /**
     * As much of the lot as the money reaches for, on top of what is taken before; null where that does not pay.
     *
     * @param wish whose lot it is
     */
    @Nullable
    BuyStep within(Wish wish, double before, double money) {
        double whole = Math.floor(money / wish.priceOf(before) / wish.multiple() + 1e-9) * wish.multiple();
        double part = Math.min(whole, units);
        if (part <= 0 || before + part < wish.least()) {
            return null;
        }
        double more = wish.gain(before + part) - (before > 0 ? wish.gain(before) : 0);
        return more > LEAST_GAIN
                ? new BuyStep(this.wish, part, wish.cost(before + part) - wish.cost(before), more)
                : null;
    }

    /** The next larger order of a lower price, in whole multiples; infinity where there is none. */
    private static double cheaper(Wish wish, double units) {
        for (Wish.Break each : wish.breaks()) {
            double from = Math.ceil(each.from() / wish.multiple() - 1e-9) * wish.multiple();
            if (from > units + 1e-9) {
                return from;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
