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
            if (Double.isNaN(value)) {
                continue;
            }
            known++;
            if (value != 0) {
                sizes++;
                sum += value;
                squares += value * value;
            }
        }
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
