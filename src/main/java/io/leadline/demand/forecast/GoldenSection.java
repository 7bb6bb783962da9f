package io.leadline.demand.forecast;

import java.util.function.DoubleUnaryOperator;

/** Search of a minimum on an interval: a coarse grid finds the valley, golden sections narrow it. */
final class GoldenSection {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private GoldenSection() {}

    static double minimise(DoubleUnaryOperator function, double lower, double upper, int gridPoints, double width) {
        double step = (upper - lower) / (gridPoints - 1);
        double best = lower;
        double bestValue = Double.POSITIVE_INFINITY;
        for (int i = 0; i < gridPoints; i++) {
            double x = i == gridPoints - 1 ? upper : lower + i * step;
            double value = function.applyAsDouble(x);
            if (value < bestValue) {
                best = x;
                bestValue = value;
            }
        }
        double a = Math.max(lower, best - step);
        double b = Math.min(upper, best + step);
        double c = b - GOLDEN * (b - a);
        double d = a + GOLDEN * (b - a);
        double atC = function.applyAsDouble(c);
        double atD = function.applyAsDouble(d);
        while (b - a > width) {
            if (atC < atD) {
                b = d;
                d = c;
                atD = atC;
                c = b - GOLDEN * (b - a);
                atC = function.applyAsDouble(c);
            } else {
                a = c;
                c = d;
                atC = atD;
                d = a + GOLDEN * (b - a);
                atD = function.applyAsDouble(d);
            }
        }
        double inner = atC < atD ? c : d;
        return Math.min(atC, atD) < bestValue ? inner : best;
    }
}
