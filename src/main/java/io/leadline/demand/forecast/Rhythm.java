package io.leadline.demand.forecast;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Demand that comes every so many days, as from one buyer who orders each month. Its days are expected where the rhythm puts
 * them, and nothing between; a mean a day would hold stock for an order at any time.
 *
 * @param everyDays mean days from one day with demand to the next
 * @param offDays standard deviation of these
 * @param last day of the history on which it came last
 */
record Rhythm(double everyDays, double offDays, int last) {

    private static final int FEWEST_EVENTS = 6;
    private static final int LATEST_EVENTS = 13;

    /** More often than that is the weekdays' to tell. */
    private static final double SHORTEST_DAYS = 8;

    /** Independent customers leave gaps whose deviation is their mean; a tenth of it by chance is next to impossible. */
    private static final double MOST_OFF = 0.1;

    private static final double LEAST_OFF_DAYS = 0.2;
    private static final double NEAR = 4;

    /** Whether a history keeps one: five gaps alike, and the next day with demand is not overdue. */
    static Rhythm of(double[] units) {
        int[] events = new int[LATEST_EVENTS];
        int found = 0;
        for (int day = units.length - 1; day >= 0 && found < LATEST_EVENTS; day--) {
            if (units[day] > 0) {
                events[found++] = day;
                if (found > 1 && events[found - 2] - day < SHORTEST_DAYS / 2) {
                    return NONE;
                }
            }
        }
        if (found < FEWEST_EVENTS) {
            return NONE;
        }
        double every = (events[0] - events[found - 1]) / (found - 1.0);
        double squares = 0;
        for (int i = 1; i < found; i++) {
            double off = events[i - 1] - events[i] - every;
            squares += off * off;
        }
        double off = Math.sqrt(squares / (found - 2));
        boolean overdue = units.length - 1 - events[0] > every + NEAR * off + 1;
        return every < SHORTEST_DAYS || off > MOST_OFF * every || overdue
                ? NONE
                : new Rhythm(every, Math.max(LEAST_OFF_DAYS, off), events[0]);
    }

    /** None: customers come when they like. */
    static final Rhythm NONE = new Rhythm(0, 0, 0);

    boolean kept() {
        return everyDays > 0;
    }

    /**
     * Relative demand of each day from a day of the history on, mean 1: around the days on which it came, and those on which
     * it will.
     *
     * @param from days since the first of the history
     */
    double[] factors(double[] units, int from, int days) {
        double[] factors = new double[days];
        for (int day = 0; day < units.length; day++) {
            if (units[day] > 0 && day > from - NEAR * everyDays && day < from + days + NEAR * everyDays) {
                put(factors, day - from, offDays, Integer.MIN_VALUE);
            }
        }
        int next = 1;
        for (double at = last + everyDays; at < from + days + NEAR * everyDays; at += everyDays) {
            put(factors, at - from, offDays * Math.sqrt(next++), units.length - from);
        }
        return factors;
    }

    /** @param earliest what was due before is due on this day */
    private void put(double[] factors, double at, double off, int earliest) {
        int first = (int) Math.floor(at - NEAR * off);
        int end = (int) Math.ceil(at + NEAR * off) + 1;
        NormalDistribution around = NormalDistribution.of(at, off);
        for (int day = first; day <= end; day++) {
            int on = Math.max(day, earliest);
            if (on >= 0 && on < factors.length) {
                factors[on] += everyDays * around.probability(day - 0.5, day + 0.5);
            }
        }
    }
}
