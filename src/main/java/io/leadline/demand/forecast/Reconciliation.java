package io.leadline.demand.forecast;

/** Makes forecasts of parts (channels, locations, items) and of their whole agree. */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * Weighted least squares for one level of parts: the difference between the whole's forecast and the parts' sum is
     * shared out by error variances, so what is forecast worst gives way most. A part is never pushed below zero.
     *
     * @param whole forecast of the whole
     * @param wholeVariance its error variance
     * @param parts forecasts of the parts
     * @param variances their error variances
     * @return the parts; their sum is the reconciled whole
     */
    public static double[] reconcile(double whole, double wholeVariance, double[] parts, double[] variances) {
        double sum = 0;
        double variance = wholeVariance;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i];
            variance += variances[i];
        }
        double[] reconciled = parts.clone();
        if (!(variance > 0)) {
            return reconciled;
        }
        for (int i = 0; i < parts.length; i++) {
            reconciled[i] = Math.max(0, parts[i] + (whole - sum) * variances[i] / variance);
        }
        return reconciled;
    }

    /** Splits a whole by the parts' shares; evenly where all shares are zero. */
    public static double[] topDown(double whole, double[] shares) {
        double sum = Sums.between(shares, 0, shares.length);
        double[] parts = new double[shares.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = sum > 0 ? whole * shares[i] / sum : whole / parts.length;
        }
        return parts;
    }
}
