package io.leadline.demand.forecast;

/**
 * Whether each step of making a forecast helped: naive, then the method, then the buyer's change. Errors are absolute, in
 * units, over the same periods.
 *
 * @param naiveError mean absolute error of the naive forecast
 * @param methodError that of the system's forecast
 * @param adjustedError that of the forecast after the buyer's changes
 * @param periods number of periods compared
 */
public record ForecastValueAdded(double naiveError, double methodError, double adjustedError, int periods) {

    /** Measures over past periods; arrays of equal length, NaN actuals are left out. */
    public static ForecastValueAdded measure(double[] naive, double[] method, double[] adjusted, double[] actual) {
        double naiveSum = 0;
        double methodSum = 0;
        double adjustedSum = 0;
        int periods = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i])) {
                naiveSum += Math.abs(naive[i] - actual[i]);
                methodSum += Math.abs(method[i] - actual[i]);
                adjustedSum += Math.abs(adjusted[i] - actual[i]);
                periods++;
            }
        }
        int count = Math.max(1, periods);
        return new ForecastValueAdded(naiveSum / count, methodSum / count, adjustedSum / count, periods);
    }

    /** Part of the naive error that the method takes away; negative = it makes it worse. */
    public double byMethod() {
        return naiveError > 0 ? 1 - methodError / naiveError : 0;
    }

    /** Part of the method's error that the buyer's changes take away; negative = they make it worse. */
    public double byAdjustment() {
        return methodError > 0 ? 1 - adjustedError / methodError : 0;
    }
}
