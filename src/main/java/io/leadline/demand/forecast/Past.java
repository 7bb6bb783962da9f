package io.leadline.demand.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * A history with the pattern it showed at each time of its past. What is learned for a pattern is learned from the
 * histories that showed it then: those that show it now are known not to have risen out of it since.
 *
 * @param patterns the pattern after each number of steps
 */
@SuppressWarnings("ArrayRecordComponent") // inside this package, never changed
record Past(Prepared history, DemandPattern[] patterns) {

    static Past of(Prepared history) {
        DemandPattern[] patterns = DemandPattern.after(history.values());
        if (!history.nonNegative()) {
            Arrays.fill(patterns, DemandPattern.SMOOTH);
        }
        return new Past(history, patterns);
    }

    /** True where the pattern was this one when so many of the last steps were still to come, and enough was known. */
    boolean showed(DemandPattern pattern, int stepsBack) {
        return history.spares(stepsBack) && patterns[history.length() - stepsBack] == pattern;
    }

    /**
     * What was known at an origin, and what came.
     *
     * @param actual one horizon of steps
     */
    record HeldOut(Prepared known, double[] actual) {}

    /** The stretch of one horizon that begins so many steps before the end. */
    HeldOut heldOut(int stepsBack, int horizon) {
        int from = history.length() - stepsBack;
        return new HeldOut(history.without(stepsBack), Arrays.copyOfRange(history.values(), from, from + horizon));
    }

    /** One stretch of each history that showed the pattern before it; every so many where there are more than needed. */
    static List<HeldOut> heldOut(List<Past> all, DemandPattern pattern, int stepsBack, int horizon, int most) {
        List<Past> showed =
                all.stream().filter(past -> past.showed(pattern, stepsBack)).toList();
        int every = Math.max(1, (showed.size() + most - 1) / most);
        return java.util.stream.IntStream.range(0, showed.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> showed.get(i).heldOut(stepsBack, horizon))
                .toList();
    }
}
