package io.leadline.replenishment;

/**
 * A service target that something forbids, with the service that is reached instead: nobody should count on a target that the
 * plan knows will not be kept.
 *
 * @param target in the target's own measure: a share of the demand served, or of the cycles without a stockout
 * @param reached in the same measure
 * @param why its sentence is {@code planning.missed.<name>}
 */
public record MissedTarget(double target, double reached, Why why) {

    /** What forbids it. */
    public enum Why {
        NO_SUPPLIER,
        END_OF_SALE,
        /** What would keep it lies longer than the longest cover. */
        COVER,
        SHELF_LIFE,
        SHELF_SPACE,
        CAPACITY,
        /** The supplier's minimum is more than may come. */
        MINIMUM
    }

    public MissedTarget {
        if (!(reached >= 0 && reached < target && target < 1)) {
            throw new IllegalArgumentException(
                    "A target that is missed lies between what is reached and 1, not " + target + " and " + reached);
        }
    }
}
