package io.leadline.signals.live;

import io.leadline.demand.forecast.NegativeBinomial;
import java.time.LocalDate;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether days are steadily above or below what was expected: two cumulative sums (Page, Biometrika 41, 1954) of how unlikely
 * each was, as the deviation of a bell curve. One wild day counts {@link #MOST}, so that it takes several.
 *
 * @param up and down sums
 * @param upDays and downDays for how many steps they have been above zero
 * @param open what came since the last step; slow items make a step of several days
 * @param since the day from which on the larger sum has grown
 */
public record Drift(
        double up,
        double down,
        int upDays,
        int downDays,
        @Nullable DaySoFar open,
        @Nullable LocalDate since) {

    static final Drift NONE = new Drift(0, 0, 0, 0, null, null);

    /** By so much a step may be off, again and again. */
    private static final double SLACK = 1;

    private static final double LIMIT = 6;
    private static final double MOST = 3;
    private static final int LEAST_STEPS = 3;

    /** A step expects so many orders, or the middle of a rare event would hardly ever be above the slack. */
    private static final double LEAST_EXPECTED = 2;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    boolean risen() {
        return up >= LIMIT && upDays >= LEAST_STEPS;
    }

    boolean fallen() {
        return down >= LIMIT && downDays >= LEAST_STEPS;
    }

    boolean calm() {
        return up == 0 && down == 0;
    }

    Drift with(DaySoFar day, double relativeVariance) {
        DaySoFar sum = open == null ? day : open.and(day);
        if (sum.expected() < LEAST_EXPECTED) {
            return new Drift(up, down, upDays, downDays, sum, since);
        }
        double expected = sum.expected();
        double variance = expected + relativeVariance * expected * expected;
        double below = NegativeBinomial.middleProbability(Math.rint(sum.orders()), expected, variance);
        double apart = Math.clamp(NORMAL.inverseCumulativeProbability(Math.clamp(below, 1e-6, 1 - 1e-6)), -MOST, MOST);
        double nextUp = Math.max(0, up + apart - SLACK);
        double nextDown = Math.max(0, down - apart - SLACK);
        boolean begins = up == 0 && down == 0 && (nextUp > 0 || nextDown > 0);
        boolean ended = nextUp == 0 && nextDown == 0;
        return new Drift(
                nextUp,
                nextDown,
                nextUp > 0 ? upDays + 1 : 0,
                nextDown > 0 ? downDays + 1 : 0,
                null,
                ended ? null : begins ? day.day() : since);
    }
}
