package io.leadline.demand.forecast;

/** The days around a day that moves, in stretches: short ones near it, weeks further away. */
final class MovingWindow {

    /** First days of the stretches against the day itself, and the day after the last. */
    private static final int[] EDGES = {-41, -34, -27, -20, -13, -9, -6, -3, -1, 0, 1, 4, 8};

    static final int COUNT = EDGES.length - 1;
    static final int FIRST_DAY = EDGES[0];
    static final int LAST_DAY = EDGES[COUNT] - 1;

    private static final int WEEK_DAYS = 7;

    private MovingWindow() {}

    /** Weeks that a day moves to each side, at most, of a date so many days away. */
    static int weeks(long days) {
        return Math.toIntExact((days + WEEK_DAYS - 1) / WEEK_DAYS);
    }

    /** The stretch of a day so many days after the day that moves (before it below zero); -1 outside. */
    static int at(long days) {
        if (days < FIRST_DAY || days > LAST_DAY) {
            return -1;
        }
        int stretch = 0;
        while (days >= EDGES[stretch + 1]) {
            stretch++;
        }
        return stretch;
    }

    /**
     * The same by date, with weeks on both sides for the days on which the window of another year lies.
     *
     * @param weeks on each side
     */
    static int byDate(int days, int weeks) {
        if (days < FIRST_DAY) {
            return weeks - 1 - (FIRST_DAY - 1 - days) / WEEK_DAYS;
        }
        return weeks + (days > LAST_DAY ? COUNT + (days - LAST_DAY - 1) / WEEK_DAYS : at(days));
    }

    static int days(int stretch) {
        return EDGES[stretch + 1] - EDGES[stretch];
    }

    /** Days before the day that moves on which a stretch begins. */
    static int before(int stretch) {
        return -EDGES[stretch];
    }
}
