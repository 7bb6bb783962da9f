package io.leadline.replenishment;

/**
 * What was sold lately against what was sold before.
 *
 * @param change as a share, 0.25 for a quarter more; 0 where it is not known, at most {@link #MOST}
 */
public record SalesTrend(Direction direction, double change) {

    /** Ten times as much, and whatever is more. */
    public static final double MOST = 9;

    public static final SalesTrend UNKNOWN = new SalesTrend(Direction.UNKNOWN, 0);

    /** Up or down only where it is more than chance and a fifth or more. */
    public enum Direction {
        /** Too few days, or too few sales, to tell. */
        UNKNOWN,
        FALLING,
        STEADY,
        RISING
    }

    public SalesTrend {
        if (!(change >= -1 && change <= MOST)) {
            throw new IllegalArgumentException("A change of sales is from -1 to " + MOST + ", not " + change);
        }
    }
}
