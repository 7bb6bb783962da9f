package io.leadline.replenishment.model;

import java.util.function.DoubleUnaryOperator;

/** Bisection: slow by theory, exact to the last bits, and never outside its bracket. */
public final class Root {

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
}
