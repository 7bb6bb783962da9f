package io.leadline.demand.forecast;

/**
 * Whether a series helped out of time: forecasts of the four weeks after several origins, made from what was known at each,
 * with and without it.
 *
 * @param origins at which it changed the forecast
 * @param better of these, at how many the squared error of the weeks was smaller with it
 * @param gain part of the error, the root of the mean squared one of weeks, that it took away; below 0 = it added
 * @param sureness the mean of what it took away at each origin in its standard errors
 */
public record SeriesTrial(int origins, int better, double gain, double sureness) {

    public static final SeriesTrial NONE = new SeriesTrial(0, 0, 0, 0);

    /** Fewer origins prove nothing. */
    public static final int LEAST_ORIGINS = 6;

    /** A part of the error that is worth another reason for a forecast. */
    public static final double LEAST_GAIN = 0.02;

    private static final double LEAST_SURENESS = 2;

    /** @param without squared error at each origin, and with it; alike where it changed nothing */
    static SeriesTrial of(double[] without, double[] with) {
        int origins = 0;
        int better = 0;
        double all = 0;
        double left = 0;
        double squares = 0;
        for (int k = 0; k < without.length; k++) {
            double less = without[k] - with[k];
            all += without[k];
            left += with[k];
            if (less != 0) {
                origins++;
                better += less > 0 ? 1 : 0;
                squares += less * less;
            }
        }
        if (origins < 2 || all <= 0) {
            return origins == 0 ? NONE : new SeriesTrial(origins, better, 0, 0);
        }
        double mean = (all - left) / origins;
        double variance = Math.max(0, squares / origins - mean * mean) / (origins - 1);
        return new SeriesTrial(
                origins, better, 1 - Math.sqrt(left / all), variance > 0 ? mean / Math.sqrt(variance) : 0);
    }

    /** Better at two origins of three and by enough, and not by chance. */
    public boolean helped() {
        return origins >= LEAST_ORIGINS
                && 3 * better >= 2 * origins
                && gain >= LEAST_GAIN
                && sureness >= LEAST_SURENESS;
    }
}
