package io.leadline.replenishment.model;

/**
 * Unit costs by order quantity: region j holds for quantities from {@code from[j]} up to the next region.
 *
 * @param from first quantity of each region, rising, the first one 0
 * @param unitCost cost per unit of each region, not rising
 */
@SuppressWarnings("ArrayRecordComponent")
public record PriceSchedule(double[] from, double[] unitCost) {

    static PriceSchedule read(Inputs in) {
        double[] from = in.nonNegatives("breakpoints");
        double[] unitCost = in.positives("unit_costs");
        in.requireLength("unit_costs", unitCost, from.length);
        if (from[0] != 0) {
            throw new InputProblem("breakpoints[0]", from[0], "0: the first region starts there");
        }
        for (int j = 1; j < from.length; j++) {
            if (from[j] <= from[j - 1]) {
                throw new InputProblem("breakpoints[" + j + "]", from[j], "above the one before, " + from[j - 1]);
            }
            if (unitCost[j] > unitCost[j - 1]) {
                throw new InputProblem(
                        "unit_costs[" + j + "]", unitCost[j], "at most the one before, " + unitCost[j - 1]);
            }
        }
        return new PriceSchedule(from, unitCost);
    }

    public int regions() {
        return from.length;
    }

    /** First quantity that no longer belongs to the region. */
    public double end(int region) {
        return region + 1 < from.length ? from[region + 1] : Double.POSITIVE_INFINITY;
    }

    /** The region a quantity is priced in. */
    public int regionOf(double quantity) {
        int region = 0;
        while (region + 1 < from.length && quantity >= from[region + 1]) {
            region++;
        }
        return region;
    }
}
