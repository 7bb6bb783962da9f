package io.leadline.replenishment;

import java.util.Arrays;

/** ABC by value and XYZ by variability. */
public final class DemandClasses {

    private static final double LAST_OF_A = 0.80;
    private static final double LAST_OF_B = 0.95;
    private static final double STEADIEST = 0.5;
    private static final double STEADY = 1.0;
    private static final int DAYS_OF_A_WEEK = 7;

    private DemandClasses() {}

    /**
     * Where the classes end.
     *
     * @param leastOfA yearly value from which an item is an A
     * @param leastOfB yearly value from which it is a B
     */
    public record Bounds(double leastOfA, double leastOfB) {

        public DemandClass classOf(double valuePerYear, double weeklyVariation) {
            DemandClass.Value value = valuePerYear >= leastOfA && valuePerYear > 0
                    ? DemandClass.Value.A
                    : valuePerYear >= leastOfB && valuePerYear > 0 ? DemandClass.Value.B : DemandClass.Value.C;
            return new DemandClass(value, variability(weeklyVariation));
        }
    }

    /** @param valuesPerYear units sold in a year times unit cost, of every item and location, in any order */
    public static Bounds bounds(double[] valuesPerYear) {
        double[] rising = valuesPerYear.clone();
        Arrays.sort(rising);
        double total = Arrays.stream(rising).sum();
        double before = 0;
        double leastOfA = Double.POSITIVE_INFINITY;
        double leastOfB = Double.POSITIVE_INFINITY;
        // An item belongs to the class in which its own value begins, so that the largest is always an A.
        for (int i = rising.length - 1; i >= 0 && rising[i] > 0 && before < LAST_OF_B * total; i--) {
            leastOfB = rising[i];
            leastOfA = before < LAST_OF_A * total ? rising[i] : leastOfA;
            before += rising[i];
        }
        return new Bounds(leastOfA, leastOfB);
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
