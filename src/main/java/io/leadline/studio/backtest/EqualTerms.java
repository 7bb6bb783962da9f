package io.leadline.studio.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A curve of policies read at the level that another policy reached: at its fill rate, or at its lost margin. A saving in stock
 * that is told at equal fill rate alone may be paid for with margin.
 */
public final class EqualTerms {

    private EqualTerms() {}

    /**
     * On the straight line between the two points of the curve around the level.
     *
     * @param level what has to be equal
     * @return empty where the curve does not reach so far: nothing is said beyond what was measured
     */
    public static <T> Optional<Between<T>> at(List<T> curve, ToDoubleFunction<T> level, double value) {
        List<T> sorted =
                curve.stream().sorted(Comparator.comparingDouble(level)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            T low = sorted.get(i - 1);
            T high = sorted.get(i);
            double from = level.applyAsDouble(low);
            double to = level.applyAsDouble(high);
            if (from <= value && value <= to) {
                return Optional.of(new Between<>(low, high, (value - from) / Math.max(1e-12, to - from)));
            }
        }
        return Optional.empty();
    }

    /**
     * A place between two points.
     *
     * @param part of the way from the low to the high one
     */
    public record Between<T>(T low, T high, double part) {

        public double of(ToDoubleFunction<T> figure) {
            return figure.applyAsDouble(low) + part * (figure.applyAsDouble(high) - figure.applyAsDouble(low));
        }
    }
}
