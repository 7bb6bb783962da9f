package io.leadline.planning.policy;

import io.leadline.planning.DemandClass;
import io.leadline.planning.ItemPlace;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ABC by value and XYZ by variability. */
public final class DemandClasses {

    private static final double LAST_OF_A = 0.80;
    private static final double LAST_OF_B = 0.95;
    private static final double STEADIEST = 0.5;
    private static final double STEADY = 1.0;
    private static final int DAYS_OF_A_WEEK = 7;

    private DemandClasses() {}

    /**
     * What an item turned over.
     *
     * @param valuePerYear units sold times unit cost
     * @param variation coefficient of variation of its weekly demand
     */
    public record Turnover(ItemPlace place, double valuePerYear, double variation) {}

    public static Map<ItemPlace, DemandClass> of(Collection<Turnover> turnovers) {
        List<Turnover> falling = turnovers.stream()
                .sorted(Comparator.comparingDouble(Turnover::valuePerYear)
                        .reversed()
                        .thenComparing(Turnover::place))
                .toList();
        double total = falling.stream().mapToDouble(Turnover::valuePerYear).sum();
        Map<ItemPlace, DemandClass> classes = new HashMap<>();
        double before = 0;
        for (Turnover turnover : falling) {
            // An item belongs to the class in which its own value begins, so that the largest is always an A.
            DemandClass.Value value = total <= 0 || before >= LAST_OF_B * total
                    ? DemandClass.Value.C
                    : before >= LAST_OF_A * total ? DemandClass.Value.B : DemandClass.Value.A;
            classes.put(turnover.place(), new DemandClass(value, variability(turnover.variation())));
            before += turnover.valuePerYear();
        }
        return classes;
    }

    public static DemandClass.Variability variability(double variation) {
        if (variation <= STEADIEST) {
            return DemandClass.Variability.X;
        }
        return variation <= STEADY ? DemandClass.Variability.Y : DemandClass.Variability.Z;
    }

    /** Coefficient of variation of whole weeks, the last week ending with the last day; infinite without any demand. */
    public static double weeklyVariation(double[] unitsPerDay) {
        int weeks = unitsPerDay.length / DAYS_OF_A_WEEK;
        int first = unitsPerDay.length - weeks * DAYS_OF_A_WEEK;
        double sum = 0;
        double squares = 0;
        for (int w = 0; w < weeks; w++) {
            double units = 0;
            for (int d = 0; d < DAYS_OF_A_WEEK; d++) {
                units += unitsPerDay[first + w * DAYS_OF_A_WEEK + d];
            }
            sum += units;
            squares += units * units;
        }
        double mean = sum / weeks;
        return mean > 0 ? Math.sqrt(Math.max(0, squares / weeks - mean * mean)) / mean : Double.POSITIVE_INFINITY;
    }
}
