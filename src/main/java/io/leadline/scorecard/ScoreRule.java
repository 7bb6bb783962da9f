package io.leadline.scorecard;

/**
 * One definition of on time in full. A line is kept that came in whole, no later than the day promised when both sides
 * agreed, however that moved later.
 *
 * @param unit what is counted
 * @param window days after the promised day that are still in time
 * @param weekends whether Saturdays and Sundays count as days late
 * @param months back from today of which the promised days are looked at
 */
public record ScoreRule(Unit unit, int window, boolean weekends, int months) {

    /** More is no window. */
    public static final int MOST_WINDOW = 30;

    public static final int MOST_MONTHS = 60;

    /** As the first page tells it: line by line, on the day, over a year. */
    public static final ScoreRule USUAL = new ScoreRule(Unit.LINE, 0, true, 12);

    public ScoreRule {
        if (window < 0 || window > MOST_WINDOW || months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("A score looks back 1 to " + MOST_MONTHS
                    + " months with a window of 0 to " + MOST_WINDOW + " days, not " + months + " and " + window);
        }
    }

    /** What is counted. */
    public enum Unit {
        LINE,
        /** All lines of an order together: one that misses is a miss. */
        ORDER
    }
}
