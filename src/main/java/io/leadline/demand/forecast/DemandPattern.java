package io.leadline.demand.forecast;

/**
 * The four patterns of Syntetos, Boylan and Croston (2005): how often demand comes, and how much its size varies.
 * Cut-offs: average demand interval (ADI) 1.32 steps, squared coefficient of variation of sizes (CV²) 0.49.
 */
public enum DemandPattern {
    SMOOTH,
    ERRATIC,
    INTERMITTENT,
    LUMPY,
    /** No demand at all, or nothing known. */
    NONE;

    public static final double ADI_CUT_OFF = 1.32;
    public static final double CV2_CUT_OFF = 0.49;

    /** The pattern of a history; NaN steps are left out. */
    public static DemandPattern of(double[] values) {
        int known = 0;
        int sizes = 0;
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            known += Double.isNaN(value) ? 0 : 1;
            if (value != 0 && !Double.isNaN(value)) {
                sizes++;
                sum += value;
                squares += value * value;
            }
        }
        return of(known, sizes, sum, squares);
    }

    /** Days on which so little is usual say nothing about how often an item is asked for. */
    private static final double OUT_OF_SEASON = 0.1;

    /** The pattern of a history within its season: what sells every day of a summer is no slow mover in winter. */
    static DemandPattern of(double[] values, double[] factors) {
        double[] within = values.clone();
        for (int day = 0; day < within.length; day++) {
            if (factors[day] < OUT_OF_SEASON && within[day] == 0) {
                within[day] = Double.NaN;
            }
        }
        return of(within);
    }

    /** The pattern that was seen after each number of steps, none of which is NaN; one element more than values. */
    static DemandPattern[] after(double[] values) {
        DemandPattern[] seen = new DemandPattern[values.length + 1];
        seen[0] = NONE;
        int sizes = 0;
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < values.length; t++) {
            sizes += values[t] == 0 ? 0 : 1;
            sum += values[t];
            squares += values[t] * values[t];
            seen[t + 1] = of(t + 1, sizes, sum, squares);
        }
        return seen;
    }

    private static DemandPattern of(int known, int sizes, double sum, double squares) {
        if (sizes == 0) {
            return NONE;
        }
        double adi = (double) known / sizes;
        double mean = sum / sizes;
        double cv2 = Math.max(0, squares / sizes - mean * mean) / (mean * mean);
        boolean rare = adi >= ADI_CUT_OFF;
        boolean varied = cv2 >= CV2_CUT_OFF;
        return rare ? (varied ? LUMPY : INTERMITTENT) : (varied ? ERRATIC : SMOOTH);
    }

    /** True where most steps may be zero, so that counts rather than bell curves describe the demand. */
    public boolean slow() {
        return this == INTERMITTENT || this == LUMPY || this == NONE;
    }
}
