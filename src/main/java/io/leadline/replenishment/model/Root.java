package io.leadline.replenishment.model;

import java.util.function.DoubleUnaryOperator;

/** Where a function crosses zero: by bisection to the last bits, or by false position where every value is dear. */
public final class Root {

    private static final double RELATIVE = 1e-5;
    private static final int MOST_STEPS = 200;
    private static final int BISECT_EVERY = 4;

    private Root() {}

    /**
     * Where a function that rises from below zero at {@code low} to above zero at {@code high} crosses zero.
     *
     * @return a point within one unit in the last place of the crossing; an end of the bracket if there is no crossing
     */
    public static double ofRising(DoubleUnaryOperator f, double low, double high) {
        double below = low;
        double above = high;
        for (int i = 0; i < 2000; i++) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                break;
            }
            if (f.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below + (above - below) / 2;
    }

    /**
     * The same to a hundred-thousandth, in few steps, by the Illinois variant of false position (Dowell and Jarratt 1971)
     * with a bisection now and then.
     *
     * @param rising comes above zero somewhere
     * @param low the answer where it is not below zero even there
     * @param guess above which the crossing is looked for further and further out
     * @return a point at or above the crossing
     */
    public static double near(DoubleUnaryOperator rising, double low, double guess) {
        double below = low;
        double atBelow = rising.applyAsDouble(below);
        if (atBelow >= 0) {
            return low;
        }
        double above = Math.max(guess, below * 1.2);
        double atAbove = rising.applyAsDouble(above);
        while (atAbove < 0) {
            below = above;
            atBelow = atAbove;
            above = above * 1.5 + 1e-3;
            atAbove = rising.applyAsDouble(above);
        }
        for (int i = 1; i <= MOST_STEPS && above - below > RELATIVE * above; i++) {
            double middle = i % BISECT_EVERY == 0
                    ? (below + above) / 2
                    : (below * atAbove - above * atBelow) / (atAbove - atBelow);
            double at = rising.applyAsDouble(middle);
            if (at < 0) {
                below = middle;
                atBelow = at;
                atAbove /= 2;
            } else {
                above = middle;
                atAbove = at;
                atBelow /= 2;
            }
        }
        return above;
    }
}
