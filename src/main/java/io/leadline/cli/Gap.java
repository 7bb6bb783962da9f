package io.leadline.cli;

import java.util.Arrays;

/** What a step without a row means. */
enum Gap {
    ZERO,
    MISSING,
    AUTO;

    /** Nobody writes rows for nothing sold, once so many steps have no row and none says zero. */
    private static final double GAPS_THAT_MEAN_ZERO = 0.1;

    private static final int WEEK = 7;

    /** Weeks from which on a weekday without rows is one on which nothing is sold. */
    private static final int FEWEST_WEEKS = 3;

    /** Part of the weeks up to which a weekday may have a row and be closed all the same. */
    private static final double EXCEPTIONS = 0.02;

    /** Part of their days on which the other weekdays have rows. */
    private static final double OTHERS = 0.75;

    /** The values of one series, by step; NaN = not known. */
    double[] values(SeriesRows one, PeriodStep step, long lastOfFile) {
        long first = step.index(one.period(0));
        long last = step.index(one.period(one.size() - 1));
        int steps = (int) (last - first + 1);
        boolean[] closed = this == AUTO && step.daily() ? closedWeekdays(one, first, steps) : new boolean[WEEK];
        boolean zero = this == ZERO || this == AUTO && gapsMeanZero(one, first, steps, closed);
        double[] values = new double[(int) ((zero ? lastOfFile : last) - first + 1)];
        for (int t = 0; t < values.length; t++) {
            values[t] = zero || closed[Math.floorMod(first + t, WEEK)] ? 0 : Double.NaN;
        }
        for (int i = 0; i < one.size(); i++) {
            values[(int) (step.index(one.period(i)) - first)] = one.value(i);
        }
        return values;
    }

    /** Weekdays that (nearly) never have a row, where the others nearly always do; none where it is not so clear. */
    private static boolean[] closedWeekdays(SeriesRows one, long first, int steps) {
        boolean[] closed = new boolean[WEEK];
        if (steps < FEWEST_WEEKS * WEEK) {
            return closed;
        }
        int[] rows = new int[WEEK];
        for (int i = 0; i < one.size(); i++) {
            rows[Math.floorMod(one.period(i), WEEK)]++;
        }
        int open = 0;
        int ofOpen = 0;
        for (int day = 0; day < WEEK; day++) {
            int days = days(day, first, steps);
            closed[day] = rows[day] <= EXCEPTIONS * days;
            open += closed[day] ? 0 : days;
            ofOpen += closed[day] ? 0 : rows[day];
        }
        return ofOpen >= OTHERS * open ? closed : new boolean[WEEK];
    }

    private static int days(int weekday, long first, int steps) {
        int from = Math.floorMod(weekday - first, WEEK);
        return from < steps ? (steps - 1 - from) / WEEK + 1 : 0;
    }

    /** Days that are closed anyway tell nothing. */
    private static boolean gapsMeanZero(SeriesRows one, long first, int steps, boolean[] closed) {
        int open = steps;
        for (int day = 0; day < WEEK; day++) {
            open -= closed[day] ? days(day, first, steps) : 0;
        }
        int rows = 0;
        for (int i = 0; i < one.size(); i++) {
            boolean shut = closed[Math.floorMod(one.period(i), WEEK)];
            if (!shut && one.value(i) == 0) {
                return false;
            }
            rows += shut ? 0 : 1;
        }
        return open - rows > GAPS_THAT_MEAN_ZERO * open;
    }

    static Gap of(String text) {
        return Arrays.stream(values())
                .filter(gap -> gap.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("--gaps is auto, zero or missing, not \"" + text + "\""));
    }
}
